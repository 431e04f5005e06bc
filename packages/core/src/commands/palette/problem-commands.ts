import type { JsonPath } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import type { EditorProblem } from '../../problems/problem-list.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Selects the next problem's item and field; after the last one the first. */
export const nextProblem: Command = goToProblem('problem.next', 'Next problem', 1)

/** Selects the previous problem's item and field; before the first one the last. */
export const previousProblem: Command = goToProblem('problem.previous', 'Previous problem', -1)

function goToProblem(id: string, label: string, step: 1 | -1): Command {
  return defineCommand({
    id,
    label,
    writes: false,
    plan(editor) {
      const problems = editor.problems.all()
      if (problems.length === 0) return refuse('There are no problems.')
      return will(() => {
        const index = stepFrom(editor, problems, step)
        const problem = problems.at(index % problems.length)
        if (problem) selectProblem(editor, problem)
      })
    },
  })
}

/** Selects what a problem speaks of: its segment, or nothing for the call, with the field in `focusPath`. */
export function selectProblem(editor: Editor, problem: EditorProblem): void {
  editor.selection.set(problem.segmentId === undefined ? [] : [problem.segmentId], problem.path)
}

function stepFrom(editor: Editor, problems: readonly EditorProblem[], step: 1 | -1): number {
  const isHere = (problem: EditorProblem): boolean =>
    problem.segmentId === editor.selection.primary() && samePath(problem.path, editor.selection.focusPath())
  if (step === 1) {
    const here = problems.findLastIndex(isHere)
    return here >= 0
      ? here + 1
      : Math.max(
          0,
          problems.findIndex((problem) => isBehind(editor, problem)),
        )
  }
  const here = problems.findIndex(isHere)
  return here >= 0 ? here - 1 : problems.findLastIndex((problem) => !isBehind(editor, problem))
}

/** Whether a problem comes at or behind the selection, in the order of the list. */
function isBehind(editor: Editor, { segmentId }: EditorProblem): boolean {
  const primary = editor.selection.primary()
  if (primary === undefined) return true
  return segmentId !== undefined && editor.indexOf(segmentId) >= editor.indexOf(primary)
}

function samePath(a: JsonPath, b: JsonPath | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((step, index) => step === b[index])
}
