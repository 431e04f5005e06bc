import type { Json, JsonObject, Provenance, WordNote } from '@call-timeline/schema'
import { wordSpan } from '@call-timeline/schema/convert'
import { isObject, ownValue } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'

/** One item of `words` and what is known of it. */
export interface TimedWord {
  readonly wire: Json
  readonly note: WordNote
}

/** The words of a segment with their notes, in order. */
export function timedWords(record: SegmentRecord): readonly TimedWord[] {
  const notes = record.words
  return wordsOf(record.wire).flatMap((wire, index) => {
    const note = notes[index]
    return note ? [{ wire, note }] : []
  })
}

/** What a word says; empty when it is broken. */
export function tokenOf(word: Json): string {
  const token = ownValue(word, 'word')
  return typeof token === 'string' ? token : ''
}

/** The word with another token; everything else as it was. */
export function withToken({ wire, note }: TimedWord, token: string): TimedWord {
  return isObject(wire) ? { wire: { ...wire, word: token }, note } : { wire, note }
}

/**
 * The word at another time, which is computed unless `provenance` says otherwise; the time that it had is
 * kept for whoever reviews it. The very same word when its time stays.
 */
export function moveWord(word: TimedWord, span: Span, provenance: Provenance = 'derived'): TimedWord {
  const before = wordSpan(word.wire)
  if (before && before.startMs === span.startMs && before.endMs === span.endMs) {
    return word
  }
  return isObject(word.wire)
    ? { wire: withSpan(word.wire, span), note: { ...forReview(word.note, before), provenance } }
    : word
}

/** The note of a word whose time has been changed by a step that nobody has looked at yet. */
export function forReview(note: WordNote, before: Span | undefined): WordNote {
  return { ...note, review: note.review ?? (before ? { ...before } : {}) }
}

function withSpan(wire: JsonObject, { startMs, endMs }: Span): JsonObject {
  return { ...wire, start_ms: startMs, end_ms: endMs }
}

const FROM_LEAST_SURE: readonly Provenance[] = ['missing', 'derived', 'manual', 'aligned', 'reported']

/** Where a time comes from that is made of the times of several words. */
export function leastSure(words: readonly TimedWord[]): Provenance {
  const found = new Set(words.map(({ note }) => note.provenance))
  return FROM_LEAST_SURE.find((provenance) => found.has(provenance)) ?? 'derived'
}
