import type { Suppression } from '@call-timeline/schema'
import type { SegmentId } from '../../records/records.ts'
import { samePath } from '../editor-problems.ts'
import type { EditorProblem } from '../problem-list.ts'

/**
 * Finds the suppression that keeps a problem out of the list; undefined for one that is shown. What the
 * endpoint refuses is always shown. A stored suppression that is none suppresses nothing.
 */
export type Suppressor = (problem: EditorProblem) => Suppression | undefined

/** A suppressor over a call's suppressions. */
export function createSuppressor(suppressions: readonly Suppression[]): Suppressor {
  const bySegment = new Map<SegmentId | undefined, Suppression[]>()
  const everywhere = new Map<string, Suppression>()
  for (const suppression of suppressions.filter(isSuppression)) {
    if (suppression.everywhere === true) {
      everywhere.set(suppression.code, suppression)
      continue
    }
    const group = bySegment.get(suppression.segmentId)
    if (group) group.push(suppression)
    else bySegment.set(suppression.segmentId, [suppression])
  }
  return ({ code, severity, segmentId, path }) => {
    if (severity === 'error') return undefined
    const own = bySegment.get(segmentId)?.find((kept) => kept.code === code && samePath(kept.path, path))
    return own ?? everywhere.get(code)
  }
}

/** Whether something from a stored draft can be read as a suppression. */
export function isSuppression(value: unknown): value is Suppression {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'path' in value &&
    Array.isArray(value.path)
  )
}

/** Whether two suppressions are of the same problems, whatever their reasons. */
export function sameTarget(a: Suppression, b: Suppression): boolean {
  if (a.code !== b.code || (a.everywhere === true) !== (b.everywhere === true)) return false
  return a.everywhere === true || (a.segmentId === b.segmentId && samePath(a.path, b.path))
}

/** A suppression with the problems that it keeps out of the list now. */
export interface SuppressedProblems {
  readonly suppression: Suppression
  readonly problems: readonly EditorProblem[]
  /** The problem is gone, or its segment; false while some of the call is still to be checked. */
  readonly stale: boolean
}

/** Each suppression of a call, in the order in which they were made, with what it silences. */
export function groupSuppressed(
  suppressions: readonly Suppression[],
  silenced: Iterable<readonly EditorProblem[]>,
  suppressorOf: Suppressor,
  isComplete: boolean,
): readonly SuppressedProblems[] {
  const groups = new Map<Suppression, EditorProblem[]>()
  for (const problems of silenced) {
    for (const problem of problems) {
      const suppression = suppressorOf(problem)
      if (suppression === undefined) continue
      const group = groups.get(suppression)
      if (group) group.push(problem)
      else groups.set(suppression, [problem])
    }
  }
  return suppressions.filter(isSuppression).map((suppression) => {
    const problems = groups.get(suppression) ?? []
    return { suppression, problems, stale: isComplete && problems.length === 0 }
  })
}

/** The segments whose problems two lists of suppressions treat differently; undefined stands for the call. */
export function retoldBy(
  before: readonly Suppression[],
  after: readonly Suppression[],
  everySegment: () => Iterable<SegmentId>,
): ReadonlySet<SegmentId | undefined> {
  const [old, now] = [new Set(before), new Set(after)]
  const changed = [...before.filter((each) => !now.has(each)), ...after.filter((each) => !old.has(each))]
  const readable = changed.filter(isSuppression)
  if (readable.some(({ everywhere }) => everywhere === true)) return new Set([undefined, ...everySegment()])
  return new Set(readable.map(({ segmentId }) => segmentId))
}
