import {
  applyFix,
  type CommandResult,
  type Editor,
  type EditorProblem,
  fixesOf,
  planFixAll,
  suppressCode,
  suppressProblem,
  unsuppress,
} from '@call-timeline/core'
import fc from 'fast-check'
import { pick } from './pick.ts'

/** Something done about a problem; `problem` picks one of those that are shown, counted around. */
export type ProblemStep =
  | { readonly step: 'fix'; readonly problem: number; readonly fix: number }
  | { readonly step: 'fixAll'; readonly problem: number; readonly fix: number }
  | { readonly step: 'suppress'; readonly problem: number; readonly everywhere: boolean }
  | { readonly step: 'unsuppress'; readonly at: number }

/** Does something about a problem; undefined when there is none of that kind. */
export function runProblemStep(editor: Editor, step: ProblemStep): CommandResult | undefined {
  if (step.step === 'unsuppress') {
    const suppression = pick(editor.call().suppressions ?? [], step.at)
    return suppression && editor.run(unsuppress, { suppression })
  }
  const problem = pick(editor.problems.all(), step.problem)
  if (!problem) return undefined
  if (step.step === 'suppress') {
    const reason = 'It is meant to be so.'
    return step.everywhere
      ? editor.run(suppressCode, { code: problem.code, reason })
      : editor.run(suppressProblem, { problem, reason })
  }
  const fixId = fixIdOf(editor, problem, step.fix)
  if (fixId === undefined) return undefined
  if (step.step === 'fix') return editor.run(applyFix, { problem, fixId })
  const result = planFixAll(editor, problem.code, fixId).apply()
  return result.ok ? { ok: true } : result
}

function fixIdOf(editor: Editor, problem: EditorProblem, at: number): string | undefined {
  return pick(fixesOf(editor, problem), at)?.id
}

/** Anything done about a problem. */
export const problemStep: fc.Arbitrary<ProblemStep> = fc.oneof(
  fc.record({ step: fc.constant('fix' as const), problem: fc.nat(60), fix: fc.nat(4) }),
  fc.record({ step: fc.constant('fixAll' as const), problem: fc.nat(60), fix: fc.nat(4) }),
  fc.record({ step: fc.constant('suppress' as const), problem: fc.nat(60), everywhere: fc.boolean() }),
  fc.record({ step: fc.constant('unsuppress' as const), at: fc.nat(5) }),
)
