import type { EditorProblem } from '@call-timeline/core'
import type { ProblemSeverity } from '@call-timeline/schema'

/** A line of the list: the head of a severity, or a problem under it. */
export type ListEntry =
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly severity: ProblemSeverity
      readonly count: number
    }
  | {
      readonly kind: 'problem'
      readonly key: string
      readonly problem: EditorProblem
      readonly place: number
      readonly size: number
    }

const WORST_FIRST: readonly ProblemSeverity[] = ['error', 'warning', 'info']

/** The problems grouped by severity, worst first, each group in the order given. */
export function listEntries(problems: readonly EditorProblem[]): readonly ListEntry[] {
  return WORST_FIRST.flatMap((severity) => {
    const group = problems.filter((problem) => problem.severity === severity)
    if (group.length === 0) return []
    const size = group.length
    return [
      { kind: 'heading', key: severity, severity, count: size } as const,
      ...group.map(
        (problem, index) => ({ kind: 'problem', key: problem.key, problem, place: index + 1, size }) as const,
      ),
    ]
  })
}
