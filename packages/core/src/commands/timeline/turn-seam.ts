import type { JsonObject } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { SHORTEST_WORD_MS } from '../../speech/plan-speech.ts'
import { spokenTokens } from '../../speech/spoken-tokens.ts'
import { atomsOf } from '../../words/atoms.ts'
import { tokenOf } from '../../words/timed-word.ts'
import { type WordPlace, wordPlaces } from '../../words/word-places.ts'

/** Where a turn is cut in two. */
export interface Seam {
  /** In the text, in UTF-16 units. */
  readonly at: number
  /** How many of the words stay in the first part. */
  readonly cut: number
  /** The moment, where one was asked for; ms. */
  readonly atMs: number | undefined
  /** Whether a word was in the way, so that the cut is at its nearer edge. */
  readonly besideWord: boolean
}

/** The seam at a place in the text. Inside a word it is at the nearer edge. */
export function seamInText(wire: JsonObject, at: number, locale: string): Seam {
  const text = spokenText(wire)
  const words = wordsOf(wire)
  const places = wordPlaces(words.map(tokenOf), text, locale)
  const found = places.filter((place) => place !== undefined)
  const wanted = Math.min(at, text.length)
  const seam = atWordEdge(found.length > 0 ? found : atomsOf(text, locale), wanted)
  const cut =
    found.length > 0
      ? places.findLastIndex((place) => place && place.end <= seam) + 1
      : Math.round(words.length * (seam / Math.max(1, text.length)))
  return { at: seam, cut, atMs: undefined, besideWord: seam !== wanted }
}

/** The seam at a moment within the turn. While a word is being said it is at the nearer edge of it. */
export function seamInTime(record: SegmentRecord, wire: JsonObject, atMs: number, locale: string): Seam {
  const text = spokenText(wire)
  const words = wordsOf(wire)
  const spans = words.map(wordSpan)
  if (!spans.some((span) => span !== undefined)) return seamByPace(record, text, atMs, locale)
  let cut = 0
  let besideWord = false
  for (const [index, span] of spans.entries()) {
    if (!span || span.startMs >= atMs) continue
    const isInside = atMs < span.endMs
    if (isInside) besideWord = true
    // The later half of a word stays with it.
    if (!isInside || atMs - span.startMs >= span.endMs - atMs) cut = index + 1
  }
  const places = wordPlaces(words.map(tokenOf), text, locale)
  const before = places.slice(0, cut).findLast((place) => place !== undefined)
  const behind = places.slice(cut).find((place) => place !== undefined)
  return { at: before?.end ?? (cut === 0 ? 0 : (behind?.start ?? text.length)), cut, atMs, besideWord }
}

/** Without words the text is cut where it would have been said, between two words. */
function seamByPace({ span }: SegmentRecord, text: string, atMs: number, locale: string): Seam {
  const tokens = spokenTokens(text, locale)
  const total = tokens.reduce((sum, token) => sum + token.weight, 0)
  const lengthMs = Math.max(SHORTEST_WORD_MS, span ? span.endMs - span.startMs : 0)
  const wanted = total * ((atMs - (span?.startMs ?? 0)) / lengthMs)
  let said = 0
  let at = 0
  for (const token of tokens) {
    if (said + token.weight / 2 > wanted) break
    said += token.weight
    at = token.end
  }
  return { at, cut: 0, atMs, besideWord: false }
}

function atWordEdge(places: readonly WordPlace[], at: number): number {
  const inside = places.find((place) => place.start < at && at < place.end)
  if (!inside) return at
  return at - inside.start < inside.end - at ? inside.start : inside.end
}
