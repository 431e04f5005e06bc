import type { JsonPath, Problem, ProblemSeverity } from '@call-timeline/schema'
import type { FieldIssue } from '@call-timeline/schema/answers'
import type { PayloadSnapshot } from '../editor/editor.ts'
import type { SegmentId } from '../records/records.ts'
import type { HostFix } from './fixes/host-fix.ts'
import type { SuppressedProblems } from './suppressions/suppressor.ts'

/** A problem at home in an editor: it keeps its segment when others are inserted before it. */
export interface EditorProblem extends Omit<Problem, 'code'> {
  /** A rule's code, or the type that the server gave. */
  readonly code: string
  /** Stable while the problem lasts; a React key. */
  readonly key: string
  /** The segment it speaks of; undefined for the call itself. `path` is relative to it. */
  readonly segmentId: SegmentId | undefined
  readonly source: 'check' | 'host' | 'server'
  /** What the host's rule offers to mend it; fixes of our own are asked for by `fixesOf`. */
  readonly fixes?: readonly HostFix[]
}

/** Everything wrong with the call as it stands, kept current by each commit. */
export interface ProblemList {
  /** Call first, then by list order. The same array until a problem changes. */
  all(): readonly EditorProblem[]
  of(id: SegmentId): readonly EditorProblem[]
  ofCall(): readonly EditorProblem[]
  count(severity: ProblemSeverity): number
  /** How many of each code are shown, in the order of the list; the same map until a problem changes. */
  countsByCode(): ReadonlyMap<string, number>
  /** What somebody has chosen to keep, each with the problems that are not shown because of it. */
  suppressed(): readonly SuppressedProblems[]
  /** False while some of a large call is still to be checked; `problems` is announced when it is done. */
  isComplete(): boolean
  /** Checks at once what is still to be checked: before something is decided by the whole list. */
  finish(): void
  /** The path from the payload's root as it stands now. */
  absolutePath(problem: EditorProblem): JsonPath
  /**
   * Shows what a server said of a payload that was sent. Each issue lands on the segment that stood at
   * its index then; it is gone once that segment, or for a call-level issue that field, is edited.
   */
  reportServer(snapshot: PayloadSnapshot, issues: readonly FieldIssue[]): void
  clearServer(): void
}
