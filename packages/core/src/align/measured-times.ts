import type { Span } from '../records/span.ts'
import { atomsOf } from '../words/atoms.ts'
import { type Match, matchWords } from '../words/match-words.ts'
import { divide } from '../words/share-room.ts'
import { paceOf, spokenRun } from '../words/speaking-pace.ts'
import type { AlignedWord } from './aligned-word.ts'

/** What was measured for the words of a turn. */
export interface MeasuredTimes {
  /** One per word of the turn; undefined for one that was not heard. */
  readonly spans: readonly (Span | undefined)[]
  /** How many were heard as they are written, or nearly so. */
  readonly matched: number
}

/** Finds the words of a turn among those that were heard. Words may be cut otherwise on either side. */
export function measuredTimes(
  tokens: readonly string[],
  heard: readonly AlignedWord[],
  locale: string,
): MeasuredTimes {
  const text = heard.map(({ word }) => word).join(' ')
  const timeAt = clockOf(heard)
  const spans: (Span | undefined)[] = tokens.map(() => undefined)
  let matched = 0
  const groups = matchWords(tokens, { atoms: atomsOf(text, locale), text, locale })
  for (const { wordFrom, wordTo, kind, surfaces } of groups.flatMap((group) => group.parts)) {
    const count = wordTo - wordFrom
    if (count === 0 || surfaces.length === 0) continue
    if (kind === 'replaced' && count !== surfaces.length) continue
    if (kind !== 'replaced') matched += count
    for (const [index, span] of spansOf(tokens.slice(wordFrom, wordTo), surfaces, timeAt, locale).entries()) {
      spans[wordFrom + index] = span
    }
  }
  return { spans, matched }
}

interface Clock {
  /** When the word begins, or is at so many of its letters. */
  startOf(offset: number): number
  endOf(offset: number): number
}

function spansOf(
  tokens: readonly string[],
  surfaces: Match['surfaces'],
  clock: Clock,
  locale: string,
): readonly Span[] {
  if (tokens.length === surfaces.length) {
    return surfaces.map(({ start, end }) => ({ startMs: clock.startOf(start), endMs: clock.endOf(end) }))
  }
  const startMs = clock.startOf(surfaces[0]?.start ?? 0)
  const endMs = clock.endOf(surfaces.at(-1)?.end ?? 0)
  return tokens.length === 1
    ? [{ startMs, endMs }]
    : divide(spokenRun(tokens, paceOf([], locale)), { startMs, endMs })
}

/** Moments by places in the joined words; within a word by its letters. */
function clockOf(heard: readonly AlignedWord[]): Clock {
  const starts: number[] = []
  let offset = 0
  for (const { word } of heard) {
    starts.push(offset)
    offset += word.length + 1
  }
  const timeIn = (index: number, at: number): number => {
    const word = heard[index]
    if (!word) return 0
    const share = word.word.length === 0 ? 0 : (at - (starts[index] ?? 0)) / word.word.length
    return Math.round(word.startMs + (word.endMs - word.startMs) * Math.min(1, Math.max(0, share)))
  }
  return {
    startOf: (at) => timeIn(lastAtOrBefore(starts, at), at),
    endOf: (at) => timeIn(lastAtOrBefore(starts, at - 1), at),
  }
}

function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
