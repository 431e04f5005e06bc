import type { EditorProblem } from '@call-timeline/core'
import type { Messages } from '../messages/messages.ts'

/** "2 errors", "1 warning": how many problems there are of each severity, worst first. */
export function problemWords(problems: readonly EditorProblem[], { common }: Messages): readonly string[] {
  const count = (severity: EditorProblem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length
  const [errors, warnings, hints] = [count('error'), count('warning'), count('info')]
  return [
    ...(errors > 0 ? [common.errors(errors)] : []),
    ...(warnings > 0 ? [common.warnings(warnings)] : []),
    ...(hints > 0 ? [common.hints(hints)] : []),
  ]
}
