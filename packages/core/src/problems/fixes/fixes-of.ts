import { isProblemCode } from '@call-timeline/schema/rules'
import type { Availability, Command, CommandResult } from '../../commands/command.ts'
import { defineCommand, type Refusal, refuse, will } from '../../commands/define-command.ts'
import type { Editor } from '../../editor/editor.ts'
import type { EditorProblem } from '../problem-list.ts'
import { applyChange } from './apply-change.ts'
import { type CallView, viewOf } from './call-view.ts'
import type { Change, FixDefaults, FixKind } from './fix-kind.ts'
import { FIX_TABLE } from './fix-table.ts'
import { hostFixKinds } from './host-fix.ts'
import { planFix } from './plan-fix.ts'
import { type FixStep, stepsOf } from './preview.ts'

/** One way to mend one problem. It decides anew each time it is asked, so it cannot be out of date. */
export interface Fix {
  /** Stable, such as `swap`; unique among the fixes of a problem. */
  readonly id: string
  readonly label: string
  can(): Availability
  /** Mends it, as one step that can be undone. */
  run(): CommandResult
  /** What `run` would change now; empty when it cannot. */
  preview(): readonly FixStep[]
}

/** Arguments of `applyFix`. */
export interface ApplyFixArgs {
  readonly problem: EditorProblem
  readonly fixId: string
  readonly defaults?: FixDefaults
}

/** Mends one problem by one of its fixes. */
export const applyFix: Command<ApplyFixArgs> = defineCommand<ApplyFixArgs>({
  id: 'problem.fix',
  label: 'Fix problem',
  plan(editor, { problem, fixId, defaults = {} }) {
    const kind = kindsFor(problem).find(({ id }) => id === fixId)
    if (!kind) return refuse('There is no such fix for this problem.')
    const change = planNow(editor, kind, problem, viewOf(editor), defaults)
    if (!change.ok) return change
    return will(() => editor.commit(kind.label, (tx) => applyChange(tx, change)))
  },
})

/** The fixes that a problem's kind has, whether they can be done here or not. */
export function kindsFor(problem: EditorProblem): readonly FixKind[] {
  if (problem.source === 'host') return hostFixKinds(problem)
  // A server's words are not ours: what it says is mended where our own check says it too.
  return problem.source === 'check' && isProblemCode(problem.code) ? FIX_TABLE[problem.code].fixes : []
}

function planNow(
  editor: Editor,
  kind: FixKind,
  problem: EditorProblem,
  view: CallView,
  defaults: FixDefaults,
): Change | Refusal {
  const standing =
    problem.segmentId === undefined ? editor.problems.ofCall() : editor.problems.of(problem.segmentId)
  if (!standing.some(({ key }) => key === problem.key)) return refuse('This problem is gone already.')
  return planFix(kind, problem, view, { locale: editor.locale, defaults, newId: editor.newId })
}

/**
 * The fixes that can be done for a problem as the call stands, best first. Computed when asked for, never
 * while problems are found. Empty when only a person can mend it.
 */
export function fixesOf(editor: Editor, problem: EditorProblem, defaults: FixDefaults = {}): readonly Fix[] {
  if (editor.readOnly) return []
  const view = viewOf(editor)
  return kindsFor(problem).flatMap((kind): readonly Fix[] => {
    if (!planNow(editor, kind, problem, view, defaults).ok) return []
    const args: ApplyFixArgs = { problem, fixId: kind.id, defaults }
    return [
      {
        id: kind.id,
        label: kind.label,
        can: () => editor.can(applyFix, args),
        run: () => editor.run(applyFix, args),
        preview() {
          const now = viewOf(editor)
          const change = planNow(editor, kind, problem, now, defaults)
          return change.ok ? stepsOf(change, now) : []
        },
      },
    ]
  })
}

// What takes something away that somebody wrote, or decides who said something, is not done by one key.
const LOSES: ReadonlySet<string> = new Set([
  'leave_out',
  'remove_key',
  'remove_header',
  'remove_item',
  'remove_part',
  'remove_row',
  'role_agent',
  'role_user',
  'sentiment_unknown',
])

/** The fix for one key press: the first that can be done, where it loses nothing and guesses little. */
export function preferredFix(
  editor: Editor,
  problem: EditorProblem,
  defaults: FixDefaults = {},
): Fix | undefined {
  const [first, second] = fixesOf(editor, problem, defaults)
  if (first === undefined || (LOSES.has(first.id) && !problem.code.startsWith('null_'))) return undefined
  const isPreferred =
    problem.source === 'check' && isProblemCode(problem.code) && FIX_TABLE[problem.code].preferred === true
  // An only way needs no choice.
  return isPreferred || second === undefined ? first : undefined
}

/** Why there is no fix for a kind of problem; undefined when there can be one. */
export function whyNoFix(problem: EditorProblem): string | undefined {
  if (problem.source === 'server') return 'The server said this. Mend what it names and send the call again.'
  return isProblemCode(problem.code) ? FIX_TABLE[problem.code].none : undefined
}
