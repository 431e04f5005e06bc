import type { Editor } from '../../editor/editor.ts'
import { openTransaction } from '../../store/open-transaction.ts'
import type { EditorProblem } from '../problem-list.ts'
import type { FixDefaults } from './fix-kind.ts'
import { type FixOutcome, fixInRounds, type WantedFix } from './fix-round.ts'
import { kindsFor } from './fixes-of.ts'

/** One line of the list that is shown before many problems are fixed. */
export type FixAllItem = { readonly problem: EditorProblem } & FixOutcome

/** What came of fixing many problems. What failed is as it was, and says why. */
export type FixAllResult =
  | {
      readonly ok: true
      readonly fixed: readonly EditorProblem[]
      readonly left: readonly { readonly problem: EditorProblem; readonly reason: string }[]
    }
  | { readonly ok: false; readonly reason: string }

/** Many problems with one fix for each, to be looked through before any is done. */
export interface FixAllPlan {
  readonly label: string
  /** In the order of the problem list. */
  readonly items: readonly FixAllItem[]
  /**
   * Does them as one step that can be undone: those whose problem has one of the keys, or all. Each is planned
   * anew, since the call may have changed and not all may be wanted.
   */
  apply(only?: Iterable<string>): FixAllResult
}

/** Which problems to fix: all of a code, or those that a test picks. */
export type FixAllFilter = string | ((problem: EditorProblem) => boolean)

/**
 * Plans one fix for all problems of a kind, without doing any. Problems that have no such fix are left out.
 * `steps` of the items tell what each would change, in the order in which they would be done.
 */
export function planFixAll(
  editor: Editor,
  filter: FixAllFilter,
  fixId: string,
  defaults: FixDefaults = {},
): FixAllPlan {
  const isWanted = typeof filter === 'string' ? ({ code }: EditorProblem): boolean => code === filter : filter
  const world = { locale: editor.locale, defaults, newId: editor.newId }
  const wanted = (): readonly WantedFix[] =>
    editor.problems.all().flatMap((problem) => {
      const kind = isWanted(problem) ? kindsFor(problem).find(({ id }) => id === fixId) : undefined
      return kind ? [{ problem, kind }] : []
    })

  const first = wanted()
  const label = first[0]?.kind.label ?? 'Fix problems'
  const scratch = openTransaction(editor, editor.newId)
  const outcomes = fixInRounds(scratch.tx, first, world)

  return {
    label,
    items: first.map(({ problem }) => ({ problem, ...outcomeOf(outcomes, problem) })),
    apply(only) {
      if (editor.readOnly) return { ok: false, reason: 'This call is open for reading only.' }
      const keys = only === undefined ? undefined : new Set(only)
      const chosen = wanted().filter(({ problem }) => keys?.has(problem.key) !== false)
      if (chosen.length === 0) return { ok: false, reason: 'There is nothing left to fix.' }
      let done: ReadonlyMap<EditorProblem, FixOutcome> = new Map()
      editor.commit(label, (tx) => {
        done = fixInRounds(tx, chosen, world)
      })
      const fixed: EditorProblem[] = []
      const left: { readonly problem: EditorProblem; readonly reason: string }[] = []
      for (const { problem } of chosen) {
        const outcome = outcomeOf(done, problem)
        if (outcome.ok) fixed.push(problem)
        else left.push({ problem, reason: outcome.reason })
      }
      if (fixed.length === 0) return { ok: false, reason: left[0]?.reason ?? 'Nothing could be fixed.' }
      return { ok: true, fixed, left }
    },
  }
}

function outcomeOf(outcomes: ReadonlyMap<EditorProblem, FixOutcome>, problem: EditorProblem): FixOutcome {
  return outcomes.get(problem) ?? { ok: false, reason: 'It was not reached.' }
}
