import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { currentTimes } from '../../times/current-times.ts'
import { retimeWords } from '../../words/retime-words.ts'
import type { TimedWord } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `setText`. */
export interface SetTextArgs {
  readonly id: SegmentId
  readonly text: string
}

/**
 * Changes what a turn says. Its words follow the text and keep every time that they can; a turn without
 * words gets none.
 */
export const setText: Command<SetTextArgs> = defineCommand<SetTextArgs>({
  id: 'segment.setText',
  label: 'Change text',
  plan(editor, { id, text }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (wire.text === text) return NOTHING_TO_DO
    return will(() =>
      editor.commit('Change text', (tx) => tx.put(withText(record, wire, text, editor.locale, tx.newId)), {
        fold: `text:${id}`,
      }),
    )
  },
})

/** The record with another text, and words that go with it. */
export function withText(
  record: SegmentRecord,
  wire: JsonObject,
  text: string,
  locale: string,
  newId: () => string,
): SegmentRecord {
  const before = timedWords(record)
  const after = retimeWords({
    before: spokenText(wire),
    after: text,
    words: before,
    bounds: ownBounds(wire),
    locale,
    newId,
  })
  const changed: Json =
    after === before ? { ...wire, text } : { ...wire, text, words: after.map((word) => word.wire) }
  return reviseSegment(record, { wire: changed, words: after.map((word) => word.note), newId })
}

function timedWords(record: SegmentRecord): readonly TimedWord[] {
  const notes = record.words
  return wordsOf(record.wire).flatMap((wire, index) => {
    const note = notes[index]
    return note ? [{ wire, note }] : []
  })
}

function ownBounds(wire: JsonObject): Span | undefined {
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined) return undefined
  return { startMs, endMs }
}
