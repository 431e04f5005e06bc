import type { Json, JsonObject } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { isList, isObject, ownValue, withKey } from '../../../json/json-path.ts'
import type { Span } from '../../../records/span.ts'
import { fitSpeech } from '../../../speech/plan-speech.ts'
import { hasValue } from '../../../times/current-times.ts'
import { wordPlaces } from '../../../words/word-places.ts'
import { CUT_IN_MS } from '../../pace.ts'
import { makeRoom } from '../make-room.ts'
import {
  isTimedSpeech,
  type Mutation,
  type Mutator,
  type TurnPair,
  tryCandidates,
  turnPairs,
} from '../mutator.ts'
import { excerpt, roleOf, type VariantRow, withMetadata, withWire } from '../variant-call.ts'

const FEWEST_WORDS = 6

/** The user cuts in on the agent, and what the agent had still to say is not heard; what follows moves up. */
export const interruption: Mutator = {
  id: 'interruption',
  label: 'Interruption',
  mutate(rows, random, locale) {
    const pairs = turnPairs(rows).filter(
      ({ from, to }) => to === from + 1 && roleOf(rows[from]) === 'agent' && roleOf(rows[to]) === 'user',
    )
    const found = tryCandidates(rows, pairs, random, (pair) =>
      cutIn(rows, pair, random.between(40, 80), locale),
    )
    return found ?? { reason: 'No agent turn of six words or more is followed by the user at once.' }
  },
}

/** A word of a turn: when it is said, and where it ends in the text. */
interface HeardWord {
  readonly span: Span
  readonly end: number
}

function cutIn(
  rows: readonly VariantRow[],
  { from, to }: TurnPair,
  percent: number,
  locale: string,
): Mutation | undefined {
  const turn = rows[from]
  const answer = rows[to]
  if (!isTimedSpeech(turn) || !isTimedSpeech(answer) || !isObject(turn.wire)) return undefined
  const text = spokenText(turn.wire)
  const words = heardWords(turn.wire, text, turn.span, locale)
  if (words === undefined || words.length < FEWEST_WORDS) return undefined
  const count = Math.min(words.length - 1, Math.max(2, Math.round((words.length * percent) / 100)))
  const last = words[count - 1]
  if (!last || last.span.endMs <= turn.span.startMs) return undefined
  const cutInMs = Math.max(turn.span.startMs + 1, last.span.endMs - CUT_IN_MS)
  const deltaMs = cutInMs - answer.span.startMs
  if (deltaMs >= 0) return undefined

  const heard = text.slice(0, last.end).trimEnd()
  const cut = cutTurn(turn.wire, heard, count, last.span.endMs)
  const marked = withMetadata(withMetadata(cut, 'interrupted', true), 'interrupted_at_ms', cutInMs)
  const tail = text.slice(last.end).trim()
  const wire = withMetadata(marked, 'unspoken_text', tail)
  const notes = isList(cut.words) ? turn.note.words.slice(0, cut.words.length) : turn.note.words
  return {
    rows: makeRoom(rows, answer.span.startMs, deltaMs).with(from, withWire(turn, wire, notes)),
    segmentId: turn.note.id,
    index: from,
    what: `The user cuts in after ${excerpt(heard)}`,
    longerMs: deltaMs,
  }
}

/** The words of a turn by its own, or as they would be said where it has none. Undefined when they do not fit the text. */
function heardWords(
  wire: JsonObject,
  text: string,
  span: Span,
  locale: string,
): readonly HeardWord[] | undefined {
  const own = ownValue(wire, 'words')
  if (!isList(own) || own.length === 0) {
    return fitSpeech(text, span, { locale }).words.map((word) => ({ span: word.span, end: word.end }))
  }
  const places = wordPlaces(own.map(tokenOf), text, locale)
  const words: HeardWord[] = []
  for (const [index, word] of own.entries()) {
    const time = wordSpan(word)
    const place = places[index]
    if (!time || !place) return undefined
    words.push({ span: time, end: place.end })
  }
  return words
}

function tokenOf(word: Json): string {
  const token = ownValue(word, 'word')
  return typeof token === 'string' ? token : ''
}

/** The turn up to its last word that was heard; the fields that tell its end follow. */
function cutTurn(wire: JsonObject, heard: string, count: number, endMs: number): JsonObject {
  const { words, start_ms } = wire
  let cut = hasValue(wire, 'text') ? withKey(wire, 'text', heard) : wire
  if (isList(words) && words.length > 0) cut = withKey(cut, 'words', words.slice(0, count))
  if (hasValue(wire, 'end_ms')) cut = withKey(cut, 'end_ms', endMs)
  if (hasValue(wire, 'duration_ms') && typeof start_ms === 'number') {
    cut = withKey(cut, 'duration_ms', Math.max(0, endMs - Math.ceil(start_ms)))
  }
  return cut
}
