import type { Json, JsonObject, Provenance } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { speechLengthMs } from '../../speech/plan-speech.ts'
import { currentTimes, hasValue } from '../../times/current-times.ts'
import { atomsOf } from '../../words/atoms.ts'
import { tokenOf } from '../../words/timed-word.ts'
import { type WordPlace, wordPlaces } from '../../words/word-places.ts'

/** The two turns that one is cut into. */
export interface HalvedTurn {
  readonly left: JsonObject
  readonly right: JsonObject
  /** How many of the words stay in the left one. */
  readonly cut: number
  /** Where the times of the right one come from. */
  readonly provenance: Provenance
}

/** Cuts a turn at a place in its text. */
export function halveTurn(record: SegmentRecord, wire: JsonObject, at: number, locale: string): HalvedTurn {
  const text = spokenText(wire)
  const words = wordsOf(wire)
  const places = wordPlaces(words.map(tokenOf), text, locale)
  const found = places.filter((place) => place !== undefined)
  const seam = atWordEdge(found.length > 0 ? found : atomsOf(text, locale), Math.min(at, text.length))
  const cut = found.length > 0 ? places.findLastIndex((place) => place && place.end <= seam) + 1 : 0
  const texts = [text.slice(0, seam).trimEnd(), text.slice(seam).trimStart()] as const
  const sides = [words.slice(0, cut), words.slice(cut)] as const
  const [leftSpan, rightSpan] = spansOf(record.span, sides, texts, locale)
  const measured = sides.every((side) => side.some((word) => wordSpan(word)))
  return {
    left: { ...wire, ...half(wire, texts[0], sides[0], leftSpan) },
    right: { role: wire.role ?? null, ...half(wire, texts[1], sides[1], rightSpan) },
    cut,
    provenance: measured ? record.provenance : 'derived',
  }
}

function atWordEdge(places: readonly WordPlace[], at: number): number {
  const inside = places.find((place) => place.start < at && at < place.end)
  if (!inside) return at
  return at - inside.start < inside.end - at ? inside.start : inside.end
}

/** When each half takes place: by its words where it has some, else by how long its text takes to say. */
function spansOf(
  whole: Span | undefined,
  [left, right]: readonly [readonly Json[], readonly Json[]],
  texts: readonly [string, string],
  locale: string,
): readonly [Span | undefined, Span | undefined] {
  if (!whole) return [undefined, undefined]
  const { startMs, endMs } = whole
  const leftEnd = left.map((word) => wordSpan(word)?.endMs).findLast((ms) => ms !== undefined)
  const rightStart = right.map((word) => wordSpan(word)?.startMs).find((ms) => ms !== undefined)
  const [before, after] = texts.map((text) => (text === '' ? 0 : speechLengthMs(text, { locale })))
  const share = (before ?? 0) / Math.max(1, (before ?? 0) + (after ?? 0))
  const seam = Math.round(startMs + (endMs - startMs) * share)
  const within = (ms: number): number => Math.min(endMs, Math.max(startMs, ms))
  return [
    { startMs, endMs: within(leftEnd ?? Math.min(seam, rightStart ?? seam)) },
    { startMs: within(rightStart ?? Math.max(seam, leftEnd ?? seam)), endMs },
  ]
}

/** Text, words and times of a half, in the fields that the whole turn had. */
function half(wire: JsonObject, text: string, words: readonly Json[], span: Span | undefined): JsonObject {
  const fields: { [key: string]: Json } = { text }
  if (Array.isArray(ownValue(wire, 'words'))) fields.words = words
  const byWords = currentTimes(wire).source === 'words' && words.some((word) => wordSpan(word))
  if (!span || byWords) return fields
  const hasDuration = hasValue(wire, 'duration_ms')
  fields.start_ms = span.startMs
  if (hasValue(wire, 'end_ms') || !hasDuration) fields.end_ms = span.endMs
  if (hasDuration) fields.duration_ms = span.endMs - span.startMs
  return fields
}
