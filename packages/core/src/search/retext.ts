import type { JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import type { SegmentRecord } from '../records/records.ts'
import { reviseSegment, wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'
import { currentTimes } from '../times/current-times.ts'
import { retimeWords } from '../words/retime-words.ts'

/** A turn with another text, its words re-timed as they are when somebody types it. */
export function retext(
  record: SegmentRecord,
  wire: JsonObject,
  edit: { readonly text: string; readonly caret?: number; readonly locale: string; newId(): string },
): SegmentRecord {
  const { text, caret, locale, newId } = edit
  const notes = record.words
  const before = wordsOf(wire).flatMap((word, index) => {
    const note = notes[index]
    return note ? [{ wire: word, note }] : []
  })
  const after = retimeWords({
    before: spokenText(wire),
    after: text,
    caret,
    words: before,
    bounds: ownBounds(wire),
    locale,
    newId,
  })
  const words = after === before ? {} : { words: after.map((word) => word.wire) }
  return reviseSegment(record, {
    wire: { ...wire, text, ...words },
    words: after.map(({ note }) => note),
    newId,
  })
}

function ownBounds(wire: JsonObject): Span | undefined {
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined) return undefined
  return { startMs, endMs }
}
