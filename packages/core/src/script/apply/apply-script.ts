import type { Command } from '../../commands/command.ts'
import { defineCommand, NOTHING_TO_DO, will } from '../../commands/define-command.ts'
import type { Editor } from '../../editor/editor.ts'
import type { Transaction } from '../../store/transaction.ts'
import { planScript, type ScriptChange, type ScriptPlan, type ScriptRefusal } from './plan-script.ts'

/** Arguments of `applyScript`. */
export interface ApplyScriptArgs {
  readonly text: string
}

/** What applying a script would do. */
export interface ScriptPreview {
  readonly ok: true
  /** Rows in the order of the script, the removed ones last. */
  readonly changes: readonly ScriptChange[]
  /** Fields of the call that would be set, changed or taken out. */
  readonly fields: readonly string[]
  readonly counts: Readonly<Record<ScriptChange['kind'], number>>
}

/**
 * Makes the call say what an edited script says, in one step. Only what differs is changed: lines that are the
 * same leave their segments untouched, a changed text is re-timed, a new line gets times from its neighbours,
 * and what a line does not speak of stays. Without front matter the fields of the call stay as they are. A
 * script with a fault is refused, with the place of the first.
 */
export const applyScript: Command<ApplyScriptArgs> = defineCommand<ApplyScriptArgs>({
  id: 'script.apply',
  label: 'Edit script',
  plan(editor, { text }) {
    const plan = planScript(editor, text)
    if (!plan.ok) return plan
    if (plan.changes.length === 0 && plan.fields.length === 0) return NOTHING_TO_DO
    return will(() => editor.commit('Edit script', (tx) => write(tx, plan)))
  },
})

/** What `applyScript` would do with this text, or why it would not. Changes nothing. */
export function previewScript(editor: Editor, text: string): ScriptPreview | ScriptRefusal {
  const plan = planScript(editor, text)
  if (!plan.ok) return plan
  const { changes, fields } = plan
  const count = (kind: ScriptChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length
  const counts = {
    added: count('added'),
    changed: count('changed'),
    moved: count('moved'),
    removed: count('removed'),
  }
  return { ok: true, changes, fields, counts }
}

function write(tx: Transaction, { call, revised, runs, removed }: ScriptPlan): void {
  // All places are found before anything is written: each run lies right behind a row that stays.
  const places = runs.map(({ after, records }) => tx.positionsAfter(after, records.length))
  if (call !== tx.call()) tx.setCall(call)
  for (const id of removed) tx.remove(id)
  for (const record of revised) tx.put(record)
  for (const [run, { records }] of runs.entries()) {
    for (const [offset, record] of records.entries()) {
      const position = places[run]?.[offset]
      if (position !== undefined) tx.put({ ...record, position })
    }
  }
}
