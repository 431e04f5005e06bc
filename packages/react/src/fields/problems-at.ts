import type { EditorProblem } from '@call-timeline/core'
import type { JsonPath } from '@call-timeline/schema'

/** Whether `path` is `prefix` or lies under it. */
export function startsWith(path: JsonPath, prefix: JsonPath): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index])
}

/** The problems of a field and of what lies under it. */
export function problemsAt(problems: readonly EditorProblem[], path: JsonPath): readonly EditorProblem[] {
  return problems.filter((problem) => startsWith(problem.path, path))
}

/** The problems that no field of the form speaks of. */
export function problemsElsewhere(
  problems: readonly EditorProblem[],
  fields: readonly JsonPath[],
): readonly EditorProblem[] {
  return problems.filter(({ path }) => !fields.some((field) => startsWith(path, field)))
}
