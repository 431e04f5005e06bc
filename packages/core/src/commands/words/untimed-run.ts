import type { JsonObject } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { untimedStretches } from '@call-timeline/schema/rules'
import { isObject } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import { atomsOf } from '../../words/atoms.ts'
import type { Item } from '../../words/place-words.ts'
import { surfacesOf } from '../../words/surfaces.ts'
import { type TimedWord, timedWords, tokenOf } from '../../words/timed-word.ts'
import { inStyle, tokenStyle } from '../../words/token-style.ts'
import { wordPlaces } from '../../words/word-places.ts'

/** Words of a turn's text that have no time, and where among the others they stand. */
export interface UntimedRun {
  readonly tokens: readonly string[]
  /** How many of the turn's words come before. */
  readonly wordsBefore: number
}

/** The words of a turn's text that have no time; empty where the words are not those of the text. */
export function untimedRuns(
  wire: JsonObject,
  words: readonly TimedWord[],
  locale: string,
): readonly UntimedRun[] {
  const text = spokenText(wire)
  if (words.length === 0) return []
  const places = wordPlaces(
    words.map((word) => tokenOf(word.wire)),
    text,
    locale,
  )
  const style = tokenStyle(words, places, text)
  return (untimedStretches(text, wordsOf(wire)) ?? []).map(({ start, end, wordsBefore }) => {
    const said = text.slice(start, end)
    const surfaces = surfacesOf(atomsOf(said, locale), said)
    return { tokens: surfaces.map(({ written }) => inStyle(written, style)), wordsBefore }
  })
}

/** Whether words of a turn's text have no time. */
export function hasUntimed(record: SegmentRecord | undefined, locale: string): boolean {
  return (
    record !== undefined &&
    isObject(record.wire) &&
    untimedRuns(record.wire, timedWords(record), locale).length > 0
  )
}

/** Why words get no time where the others are in no order, or have no length. */
export const NO_PLACE = 'The times of the other words leave no place for them. Correct those first.'

/** The words of a turn with those that have no time among them. */
export function withRuns(words: readonly TimedWord[], runs: readonly UntimedRun[]): readonly Item[] {
  const items: Item[] = []
  let at = 0
  for (const { tokens, wordsBefore } of runs) {
    items.push(...words.slice(at, wordsBefore), { tokens, replaced: [] })
    at = wordsBefore
  }
  return [...items, ...words.slice(at)]
}
