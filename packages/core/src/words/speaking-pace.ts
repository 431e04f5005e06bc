import { wordSpan } from '@call-timeline/schema/convert'
import { msPerWeight, PACE_LIMITS, WORDS_PER_MINUTE } from '../speech/pace.ts'
import { pauseMs } from '../speech/pauses.ts'
import { SHORTEST_WORD_MS } from '../speech/plan-speech.ts'
import { signsBehind } from '../speech/signs-behind.ts'
import { wordWeight } from '../speech/word-weight.ts'
import { type TimedWord, tokenOf } from './timed-word.ts'

/** How fast somebody speaks. */
export interface SpeakingPace {
  readonly msPerWeight: number
  readonly locale: string
}

// So many words of a turn tell its pace as well as all of them would.
const ENOUGH_WORDS = 80
const FEWEST_WORDS = 4

/** The pace of a turn by its own words; with too few of them the ordinary one. */
export function paceOf(words: readonly TimedWord[], locale: string): SpeakingPace {
  let lengthMs = 0
  let weight = 0
  let counted = 0
  for (const { wire } of words) {
    const span = wordSpan(wire)
    const token = tokenOf(wire)
    if (!span || span.endMs === span.startMs || token === '') continue
    lengthMs += span.endMs - span.startMs
    weight += wordWeight(token, locale)
    counted += 1
    if (counted === ENOUGH_WORDS) break
  }
  const ordinary = msPerWeight(WORDS_PER_MINUTE.agent)
  if (counted < FEWEST_WORDS || !(lengthMs > 0)) return { msPerWeight: ordinary, locale }
  const slowest = msPerWeight(PACE_LIMITS.slowest)
  const fastest = msPerWeight(PACE_LIMITS.fastest)
  return { msPerWeight: Math.min(slowest, Math.max(fastest, lengthMs / weight)), locale }
}

/** Words that are to be said one after the other. */
export interface SpokenRun {
  /** How long each takes; whole ms, at least the shortest that a word may be. */
  readonly lengthsMs: readonly number[]
  /** The silence behind each; none behind the last. */
  readonly pausesMs: readonly number[]
  /** All of it, in ms. */
  readonly totalMs: number
}

/** How long words take to say at a pace, with the pauses that their punctuation stands for. */
export function spokenRun(words: readonly string[], pace: SpeakingPace): SpokenRun {
  const lengthsMs = words.map((word) =>
    Math.max(SHORTEST_WORD_MS, Math.round(wordWeight(word, pace.locale) * pace.msPerWeight)),
  )
  const pausesMs = words.map((word, index) => {
    const next = words[index + 1]
    return next === undefined ? 0 : pauseMs(`${signsBehind(word)} ${leading(next)}`)
  })
  const totalMs = [...lengthsMs, ...pausesMs].reduce((sum, ms) => sum + ms, 0)
  return { lengthsMs, pausesMs, totalMs }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u

function leading(word: string): string {
  const first = word.search(LETTER)
  return first < 0 ? word : word.slice(0, first)
}
