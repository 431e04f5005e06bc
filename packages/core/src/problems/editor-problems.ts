import type { JsonPath } from '@call-timeline/schema'
import type { SegmentId } from '../records/records.ts'
import type { HostProblem } from './host-rules.ts'
import type { EditorProblem } from './problem-list.ts'

/** Problems found by one source, at home on a segment or the call. Keys stay unique among equals. */
export function atHome(
  found: readonly HostProblem[],
  segmentId: SegmentId | undefined,
  source: EditorProblem['source'],
): readonly EditorProblem[] {
  const seen = new Map<string, number>()
  return found.map(({ code, severity, path, message, fixes }) => {
    const place = JSON.stringify([source, segmentId ?? null, code, ...path])
    const before = seen.get(place) ?? 0
    seen.set(place, before + 1)
    const problem = { key: `${place}${before}`, code, severity, path, message, segmentId, source }
    return fixes === undefined ? problem : { ...problem, fixes }
  })
}

/** Whether two lists say the same. */
export function sameProblems(a: readonly EditorProblem[], b: readonly EditorProblem[]): boolean {
  return (
    a.length === b.length &&
    a.every((problem, index) => {
      const other = b[index]
      return (
        problem.key === other?.key &&
        problem.message === other.message &&
        problem.severity === other.severity &&
        sameFixes(problem, other)
      )
    })
  )
}

function sameFixes(a: EditorProblem, b: EditorProblem): boolean {
  return a.fixes === b.fixes || JSON.stringify(a.fixes) === JSON.stringify(b.fixes)
}

/** Whether two paths name the same place. */
export function samePath(a: JsonPath, b: JsonPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}

/** How many problems there are of each code, in the order in which the codes come. */
export function countByCode(problems: readonly EditorProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
