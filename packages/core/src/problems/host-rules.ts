import type { Json, Problem } from '@call-timeline/schema'
import type { SegmentSurroundings, TimelineSummary } from '@call-timeline/schema/rules'
import type { HostFix } from './fixes/host-fix.ts'

/** A problem that a host's rule found; the code is the host's own. */
export interface HostProblem extends Omit<Problem, 'code'> {
  readonly code: string
  /** What would mend it; offered beside no other. */
  readonly fixes?: readonly HostFix[]
}

/**
 * Rules of the host's own, listed among the others. They must be pure: a segment is checked again only when
 * it or its surroundings change, and what they are given must stay as it is. A rule that throws, edits the
 * call or returns something else than problems is reported once; the rest of the list is as if it were not there.
 */
export interface HostRules {
  /** What reports of its failures call it. */
  readonly name?: string
  /** Paths are relative to the segment. At most 100 problems of a segment are read. */
  segment?(wire: Json, around: SegmentSurroundings): readonly HostProblem[]
  /** `call` comes with its list of segments emptied. At most 100 problems are read. */
  call?(call: Json, timeline: TimelineSummary): readonly HostProblem[]
}
