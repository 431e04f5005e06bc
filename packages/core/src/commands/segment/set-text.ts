import type { JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { currentTimes } from '../../times/current-times.ts'
import { retimeWords } from '../../words/retime-words.ts'
import { timedWords } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `setText`. */
export interface SetTextArgs {
  readonly id: SegmentId
  readonly text: string
  /** Where the caret stands after typing, in UTF-16 units: tells which of two equal words was edited. */
  readonly caret?: number
}

/**
 * Changes what a turn says. Its words follow the text and keep every time that they can; a turn without
 * words gets none.
 */
export const setText: Command<SetTextArgs> = defineCommand<SetTextArgs>({
  id: 'segment.setText',
  label: 'Change text',
  plan(editor, { id, text, caret }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (text === (typeof wire.text === 'string' ? wire.text : spokenText(wire))) return NOTHING_TO_DO
    return will(() =>
      editor.commit(
        'Change text',
        (tx) => {
          const before = timedWords(record)
          const after = retimeWords({
            before: spokenText(wire),
            after: text,
            caret,
            words: before,
            bounds: ownBounds(wire),
            locale: editor.locale,
            newId: tx.newId,
          })
          const words = after === before ? {} : { words: after.map((word) => word.wire) }
          const notes = after.map((word) => word.note)
          tx.put(reviseSegment(record, { wire: { ...wire, text, ...words }, words: notes, newId: tx.newId }))
        },
        { fold: `text:${id}` },
      ),
    )
  },
})

function ownBounds(wire: JsonObject): Span | undefined {
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined) return undefined
  return { startMs, endMs }
}
