import { spokenText } from '@call-timeline/schema/convert'
import type { Command } from '../../commands/command.ts'
import { defineCommand, type Plan, type Refusal, refuse, will } from '../../commands/define-command.ts'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { timeTurn } from '../time-turn.ts'
import { isMovable, isSpeech } from './movable.ts'
import { placeRecords } from './place-records.ts'
import { withWords, writePlacement } from './write-placement.ts'

/** Gives a time to what is selected and has none, behind what comes before it. What has a time keeps it. */
export const synthesiseSelection: Command = defineCommand({
  id: 'selection.synthesise',
  label: 'Give times to untimed rows',
  plan(editor) {
    const selected = recordsOf(editor, editor.selection.ids())
    const untimed = selected.filter((record) => !record.span && isMovable(record))
    if (selected.length === 0) return refuse('Select what has no time yet.')
    if (untimed.length === 0) return refuse('Everything that is selected has a time already.')
    return placing(editor, 'Give times to untimed rows', untimed)
  },
})

/**
 * Computes the times of the selected row and of all below it anew. What was reported, measured, set by hand
 * or pinned stays where it is.
 */
export const retimeFromHere: Command = defineCommand({
  id: 'selection.retimeFromHere',
  label: 'Compute times from here on',
  plan(editor) {
    const [first] = [...editor.selection.ids()].sort((a, b) => editor.indexOf(a) - editor.indexOf(b))
    const from = first === undefined ? -1 : editor.indexOf(first)
    if (from < 0) return refuse('Select the row from which on times are to be computed.')
    const movable = recordsOf(editor, editor.order().slice(from)).filter(isMovable)
    if (movable.length === 0) {
      return refuse('All times from here on were reported, set by hand or pinned, and stay as they are.')
    }
    return placing(editor, 'Compute times from here on', movable)
  },
})

/** Estimates when each word of the selected turns is said, where a turn has a time and no words. */
export const estimateWords: Command = defineCommand({
  id: 'selection.estimateWords',
  label: 'Estimate word times',
  plan(editor) {
    const turns = recordsOf(editor, editor.selection.ids()).filter(
      (record) => isSpeech(record) && record.span && wordsOf(record.wire).length === 0,
    )
    const isSayable = (record: SegmentRecord): boolean => wordsFor(record, editor).length > 0
    const sayable = turns.filter(isSayable)
    if (turns.length === 0) return refuse('Select a turn that has a time and no words.')
    if (sayable.length === 0) return refuse('Nothing is said there, or in no time at all.')
    return will(() =>
      editor.commit('Estimate word times', (tx) => {
        for (const record of sayable) {
          const { wire, provenance } = record
          if (!isObject(wire)) continue
          const timed = withWords(record, wire, wordsFor(record, editor), false, tx.newId)
          tx.put({ ...timed, provenance })
        }
      }),
    )
  },
})

/** The commands of this entry, for a host's toolbar or palette; all act on the selection. */
export const SYNTHESIS_COMMANDS: readonly Command[] = [synthesiseSelection, retimeFromHere, estimateWords]

function placing(editor: Editor, label: string, records: readonly SegmentRecord[]): Plan | Refusal {
  const placed = placeRecords(editor, new Set(records.map((record) => record.id)))
  if (placed.length === 0) return refuse('None of these rows is something said or done.')
  return will(() =>
    editor.commit(label, (tx) => {
      for (const one of placed) {
        const record = writePlacement(one, tx.newId)
        if (record) tx.put(record)
      }
    }),
  )
}

function recordsOf(editor: Editor, ids: readonly SegmentId[]): readonly SegmentRecord[] {
  return ids.flatMap((id) => editor.segment(id) ?? [])
}

function wordsFor({ wire, span }: SegmentRecord, editor: Editor): ReturnType<typeof timeTurn>['words'] {
  return span ? timeTurn(spokenText(wire), { ...span, locale: editor.locale }).words : []
}
