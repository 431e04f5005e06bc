import { isSpeechRole } from '@call-timeline/schema/fields'
import type { SegmentId } from '../../records/records.ts'
import { createSegment, reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findSegment, timelineRefusal } from '../find-segment.ts'
import { halveTurn } from './halve-turn.ts'

/** Arguments of `splitTurn`. */
export interface SplitTurnArgs {
  readonly id: SegmentId
  /** Where the text is cut, in UTF-16 units; inside a word its nearer edge is taken. */
  readonly at: number
}

/**
 * Makes two turns of one. Words go with their side; the new turn has the role and nothing else of the first,
 * whose other fields stay with it.
 */
export const splitTurn: Command<SplitTurnArgs> = defineCommand<SplitTurnArgs>({
  id: 'timeline.split',
  label: 'Split turn',
  plan(editor, { id, at }) {
    const refusal = timelineRefusal(editor)
    if (refusal) return refusal
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (!isSpeechRole(wire.role)) return refuse('Only what the user or the agent says can be split.')
    if (!Number.isInteger(at) || at < 0) return refuse('Say where in the text to split.')
    return will(() => {
      const newId = editor.newId()
      editor.commit(
        'Split turn',
        (tx) => {
          const [position = record.position] = tx.positionsAfter(id, 1)
          const { left, right, cut, provenance } = halveTurn(record, wire, at, editor.locale)
          tx.put(reviseSegment(record, { wire: left, words: record.words.slice(0, cut), newId: tx.newId }))
          const note = { provenance, words: record.words.slice(cut) }
          tx.put(createSegment({ id: newId, position, wire: right, note, newId: tx.newId }))
        },
        { select: [newId] },
      )
    })
  },
})
