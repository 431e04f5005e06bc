import type { Suppression } from '@call-timeline/schema'
import { isProblemCode, PROBLEM_CODES } from '@call-timeline/schema/rules'
import type { Command } from '../../commands/command.ts'
import { defineCommand, type Refusal, refuse, will } from '../../commands/define-command.ts'
import type { Editor } from '../../editor/editor.ts'
import type { EditorProblem } from '../problem-list.ts'
import { isSuppression, sameTarget } from './suppressor.ts'

/** Arguments of `suppressProblem`. */
export interface SuppressProblemArgs {
  readonly problem: EditorProblem
  /** Why it is right as it is; kept with the draft, never sent. */
  readonly reason: string
}

/** Keeps one problem out of the list, for as long as the draft lives. Can be undone. */
export const suppressProblem: Command<SuppressProblemArgs> = defineCommand<SuppressProblemArgs>({
  id: 'problem.suppress',
  label: 'Ignore problem',
  plan(editor, { problem, reason }) {
    const { code, path, segmentId, severity, source } = problem
    if (source === 'server') return refuse('The server said this, and will say it again. Mend what it names.')
    if (severity === 'error') return refuse(REFUSED)
    if (segmentId !== undefined && !editor.segment(segmentId)) {
      return refuse('This item is no longer in the call.')
    }
    return add(editor, { code, ...(segmentId === undefined ? {} : { segmentId }), path, reason })
  },
})

/** Arguments of `suppressCode`. */
export interface SuppressCodeArgs {
  readonly code: string
  readonly reason: string
}

/** Keeps all problems of a code out of the list, those to come too. Errors stay in it. */
export const suppressCode: Command<SuppressCodeArgs> = defineCommand<SuppressCodeArgs>({
  id: 'problem.suppressCode',
  label: 'Ignore all of this kind',
  plan(editor, { code, reason }) {
    if (isProblemCode(code) && PROBLEM_CODES[code].severity === 'error') return refuse(REFUSED)
    const shown = editor.problems.all().filter((problem) => problem.code === code)
    if (shown.length > 0 && shown.every(({ severity }) => severity === 'error')) return refuse(REFUSED)
    return add(editor, { code, path: [], everywhere: true, reason })
  },
})

/** Shows again what a suppression kept out of the list. */
export const unsuppress: Command<{ readonly suppression: Suppression }> = defineCommand<{
  readonly suppression: Suppression
}>({
  id: 'problem.unsuppress',
  label: 'Show problem again',
  plan(editor, { suppression }) {
    const { suppressions = [] } = editor.call()
    const left = suppressions.filter((kept) => !isSuppression(kept) || !sameTarget(kept, suppression))
    if (left.length === suppressions.length) return refuse('This is not ignored.')
    return will(() =>
      editor.commit('Show problem again', (tx) => tx.setCall({ ...tx.call(), suppressions: left })),
    )
  },
})

const REFUSED = 'The endpoint refuses the call because of this, so it cannot be ignored. Mend it.'

function add(editor: Editor, wanted: Suppression): ReturnType<typeof will> | Refusal {
  const reason = wanted.reason.trim()
  if (reason === '') return refuse('Give a reason, so that others know why this is right.')
  const suppression: Suppression = { ...wanted, reason }
  const { suppressions = [] } = editor.call()
  const known = suppressions.find((kept) => isSuppression(kept) && sameTarget(kept, suppression))
  if (known?.reason === reason) return refuse('This is ignored already, for the same reason.')
  return will(() =>
    editor.commit('Ignore problem', (tx) =>
      tx.setCall({
        ...tx.call(),
        suppressions: [...suppressions.filter((kept) => kept !== known), suppression],
      }),
    ),
  )
}
