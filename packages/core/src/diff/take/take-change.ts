import type { Command } from '../../commands/command.ts'
import { defineCommand, NOTHING_TO_DO, refuse, will } from '../../commands/define-command.ts'
import { setText } from '../../commands/segment/set-text.ts'
import type { Editor } from '../../editor/editor.ts'
import { jsonEqual } from '../../json/json-equal.ts'
import { isObject } from '../../json/json-path.ts'
import { SEGMENTS_KEY } from '../../records/payload-shape.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { CallComparison } from '../compare/compare-calls.ts'
import { applyChanges } from '../json/apply-changes.ts'
import { type JsonChange, reverseChange } from '../json/json-change.ts'
import { staleRefusal } from './stale-refusal.ts'
import type { TakenSide } from './take-plan.ts'

/** Arguments of `takeChange`. */
export interface TakeChangeArgs {
  /** A comparison in which the edited call is the side that is not taken from. */
  readonly comparison: CallComparison
  readonly from: TakenSide
  /** The key of the compared row; undefined for a field of the call. */
  readonly row: string | undefined
  /** One of the row's changes, or of the comparison's `call`. */
  readonly change: JsonChange
}

/** Takes one field over, by path. The words of a turn follow its text, as when it is typed. */
export const takeChange: Command<TakeChangeArgs> = defineCommand<TakeChangeArgs>({
  id: 'diff.takeChange',
  label: 'Take over a field',
  plan(editor, { comparison, from, row: key, change: given }) {
    const refusal = staleRefusal(editor, comparison, from)
    if (refusal) return refusal
    const change = from === 'right' ? given : reverseChange(given)
    if (key === undefined) return planCallChange(editor, change)
    const row = comparison.rows.find((each) => each.key === key)
    const record = editor.segment((from === 'left' ? row?.right : row?.left)?.id ?? '')
    if (!record) return refuse('This item is not in the edited call. Take the whole row over.')
    const [first, ...deeper] = change.leftPath
    const isText = first === 'text' && deeper.length === 0 && typeof change.right === 'string'
    if (isText && wordsOf(record.wire).length > 0) {
      const args = { id: record.id, text: String(change.right) }
      const can = setText.can(editor, args)
      return can.ok ? will(() => void setText.run(editor, args)) : can
    }
    const wire = applyChanges(record.wire, [change])
    if (wire === undefined) return refuse('This would leave nothing of the item. Take the whole row over.')
    if (jsonEqual(wire, record.wire)) return NOTHING_TO_DO
    const provenance = TIMES.has(first) ? ('manual' as const) : record.provenance
    return will(() =>
      editor.commit('Take over a field', (tx) =>
        tx.put(reviseSegment(record, { wire, provenance, newId: tx.newId })),
      ),
    )
  },
})

const TIMES: ReadonlySet<string | number | undefined> = new Set(['start_ms', 'end_ms', 'duration_ms'])

function planCallChange(
  editor: Editor,
  change: JsonChange,
): ReturnType<typeof will> | ReturnType<typeof refuse> {
  const call = editor.call()
  if (!isObject(call.wire))
    return refuse('This payload is not a JSON object. Open another one or start a new call.')
  if (change.leftPath.length === 0)
    return refuse('The other payload is not a JSON object. Take fields over one by one.')
  if (change.leftPath[0] === SEGMENTS_KEY) return refuse('The timeline is taken over row by row.')
  const wire = applyChanges(call.wire, [change])
  if (wire === undefined || jsonEqual(wire, call.wire)) return NOTHING_TO_DO
  return will(() => editor.commit('Take over a field', (tx) => tx.setCall({ ...call, wire })))
}
