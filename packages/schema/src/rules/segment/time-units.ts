import { isJsonObject, type Json } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'
import { wordCount } from './word-count.ts'

/** From here on a time is no longer from the start of a call: as ms it is 11 days, as Unix seconds the year 2001. */
export const EPOCH_FROM = 1e9
const FASTEST_IN_MS = 1200
const PLAUSIBLE_IN_SECONDS = { slowest: 30, fastest: 600 }

/** Whether a segment's times are clock times, where times from the start of the call belong. */
export function hasEpochTimes({ span }: SegmentFacts): boolean {
  return span !== undefined && span.startMs >= EPOCH_FROM
}

/**
 * Whether a segment's times are in seconds: read as ms its text would be spoken faster than anybody can, read
 * as seconds at a human pace. A single word proves too little, unless its times have fractions.
 */
export function hasSecondsTimes({ wire, words, isSpeech, spoken }: SegmentFacts): boolean {
  const count = isSpeech ? wordCount(spoken) : 0
  const [start, end] =
    rawTimes(wire.start_ms, wire.end_ms) ?? rawTimes(startOf(words[0]), endOf(words.at(-1))) ?? []
  if (count === 0 || start === undefined || end === undefined || end <= start) return false
  const fractional = !Number.isInteger(start) || !Number.isInteger(end)
  if (count < 2 && !fractional) return false
  const perMinute = (count * 60) / (end - start)
  return (
    perMinute * 1000 > FASTEST_IN_MS &&
    perMinute >= PLAUSIBLE_IN_SECONDS.slowest &&
    perMinute <= PLAUSIBLE_IN_SECONDS.fastest
  )
}

/** Times that count something else than ms from the start of the call. */
export function checkTimeUnits(facts: SegmentFacts): readonly Problem[] {
  if (hasEpochTimes(facts)) {
    const message =
      'This is a clock time. Send milliseconds from the start of the call: subtract the time at which the call began.'
    return [problem('epoch_in_ms', facts.startPath, message)]
  }
  if (!hasSecondsTimes(facts)) return []
  const message = 'These times look like seconds. Send milliseconds: multiply them by 1000.'
  return [problem('seconds_in_ms', facts.startPath, message)]
}

function rawTimes(start: Json | undefined, end: Json | undefined): [number, number] | undefined {
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined
}

function startOf(word: Json | undefined): Json | undefined {
  return isJsonObject(word) ? word.start_ms : undefined
}

function endOf(word: Json | undefined): Json | undefined {
  return isJsonObject(word) ? word.end_ms : undefined
}
