import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { isObject, ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import { joinTexts } from '../../words/join-texts.ts'
import { envelope } from '../../words/place-words.ts'
import { leastSure, type TimedWord, timedWords, tokenOf } from '../../words/timed-word.ts'
import { wordPlaces } from '../../words/word-places.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `mergeWords`. */
export interface MergeWordsArgs {
  readonly id: SegmentId
  /** Indexes in the turn's `words`; two or more that follow each other. */
  readonly indexes: readonly number[]
}

/**
 * Makes one word of words that follow each other, from the start of the first to the end of the last, written
 * as they stand in the text. Other fields are those of the first; it is pinned when one of them was.
 */
export const mergeWords: Command<MergeWordsArgs> = defineCommand<MergeWordsArgs>({
  id: 'word.merge',
  label: 'Merge words',
  plan(editor, { id, indexes }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    const order = [...new Set(indexes)].toSorted((a, b) => a - b)
    const [from = -1] = order
    const isRow = order.every((index, offset) => index === from + offset)
    if (order.length < 2 || !isRow) return refuse('Select two or more words that follow each other.')
    const words = timedWords(record).slice(from, from + order.length)
    const [first] = words
    if (from < 0 || words.length !== order.length || !first) {
      return refuse('One of these words is no longer in the turn.')
    }
    if (!words.every((word) => isObject(word.wire))) {
      return refuse('One of these words is not a JSON object. Edit the turn as JSON first.')
    }
    const merged = asOneWord(words, writtenAs(wire, from, order.length, editor.locale))
    const pinned = words.some(({ note }) => note.pinned)
    const review = words.find(({ note }) => note.review)?.note.review
    const note: WordNote = {
      ...first.note,
      provenance: leastSure(words),
      ...(pinned ? { pinned } : {}),
      ...(review ? { review } : {}),
    }
    return will(() =>
      editor.commit('Merge words', (tx) =>
        tx.put(
          reviseSegment(record, {
            wire: { ...wire, words: wordsOf(wire).toSpliced(from, order.length, merged) },
            words: record.words.toSpliced(from, order.length, note),
            newId: tx.newId,
          }),
        ),
      ),
    )
  },
})

function asOneWord(words: readonly TimedWord[], token: string): Json {
  const [first] = words
  const span = envelope(words)
  if (!first || !isObject(first.wire)) return { word: token }
  const fields = span ? { start_ms: span.startMs, end_ms: span.endMs } : {}
  return { ...first.wire, ...(span && isSpanOf(first.wire, span) ? {} : fields), word: token }
}

function isSpanOf(wire: JsonObject, span: { readonly startMs: number; readonly endMs: number }): boolean {
  return ownValue(wire, 'start_ms') === span.startMs && ownValue(wire, 'end_ms') === span.endMs
}

/** Words as the text has them, with what is between them; else joined. */
function writtenAs(wire: JsonObject, from: number, count: number, locale: string): string {
  const text = spokenText(wire)
  const tokens = wordsOf(wire).map(tokenOf)
  const some = tokens.slice(from, from + count)
  const place = wordPlaces(tokens.toSpliced(from, count, some.join('')), text, locale)[from]
  if (!place) return some.reduce((whole, token) => joinTexts(whole, token), '')
  const written = text.slice(place.start, place.end)
  // Words that a provider writes without punctuation stay without it at their ends.
  const bareStart = written.indexOf(some[0] ?? '')
  const last = some.at(-1) ?? ''
  const bareEnd = written.lastIndexOf(last)
  return bareStart < 0 || bareEnd < bareStart ? written : written.slice(bareStart, bareEnd + last.length)
}
