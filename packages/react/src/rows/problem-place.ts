import type { EditorProblem } from '@call-timeline/core'
import type { ProblemSeverity } from '@call-timeline/schema'

/** The piece of a row that a problem speaks of. */
export type ProblemPlace = 'time' | 'text' | 'role' | 'subject' | 'row'

const TIME_KEYS: readonly unknown[] = ['start_ms', 'end_ms', 'duration_ms']
const SUBJECT_KEYS: readonly unknown[] = ['tool', 'node']
const RANK: Record<ProblemSeverity, number> = { error: 0, warning: 1, info: 2 }

/** Where a problem of a segment is marked, by the field that its path starts with. */
export function problemPlace({ path }: Pick<EditorProblem, 'path'>): ProblemPlace {
  const [key, within] = path
  if (TIME_KEYS.includes(key)) return 'time'
  if (SUBJECT_KEYS.includes(key)) return TIME_KEYS.includes(within) ? 'time' : 'subject'
  if (key === 'text' || key === 'words') return 'text'
  return key === 'role' ? 'role' : 'row'
}

/** The worst severity among the problems of one place; undefined when it has none. */
export function severityAt(
  problems: readonly EditorProblem[],
  place: ProblemPlace,
): ProblemSeverity | undefined {
  return worstSeverity(problems.filter((problem) => problemPlace(problem) === place))
}

/** The worst severity of all; undefined without problems. */
export function worstSeverity(problems: readonly EditorProblem[]): ProblemSeverity | undefined {
  return problems
    .map((problem) => problem.severity)
    .reduce<ProblemSeverity | undefined>(
      (worst, severity) => (worst === undefined || RANK[severity] < RANK[worst] ? severity : worst),
      undefined,
    )
}
