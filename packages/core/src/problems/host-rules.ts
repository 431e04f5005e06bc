import type { Json, Problem } from '@call-timeline/schema'
import type { SegmentSurroundings, TimelineSummary } from '@call-timeline/schema/rules'

/** A problem that a host's rule found; the code is the host's own. */
export interface HostProblem extends Omit<Problem, 'code'> {
  readonly code: string
}

/**
 * Rules of the host's own, listed among the others. They must be pure: a segment is checked again only when
 * it or its surroundings change.
 */
export interface HostRules {
  /** Paths are relative to the segment. */
  segment?(wire: Json, around: SegmentSurroundings): readonly HostProblem[]
  /** `call` comes with its list of segments emptied. */
  call?(call: Json, timeline: TimelineSummary): readonly HostProblem[]
}
