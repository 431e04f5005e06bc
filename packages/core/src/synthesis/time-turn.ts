import type { Json } from '@call-timeline/schema'
import { fitSpeech, planSpeech } from '../speech/plan-speech.ts'
import { plannedRows } from './word-rows.ts'

/** When and how a single turn is said. */
export interface TimeTurnOptions {
  /** ms from the start of the call. */
  readonly startMs: number
  /** When it ends; as long as the text takes when absent. */
  readonly endMs?: number
  /** Ordinary pauses included; 165 when absent. */
  readonly wordsPerMinute?: number
  readonly locale: string
  /** Varies the length of words by up to 8 %; even pace when absent. */
  readonly seed?: number | string
}

/** A turn with times, as a payload has them. */
export interface TimedTurn {
  readonly startMs: number
  readonly endMs: number
  /** Items for `words`; empty when nothing can be said, or in no time. */
  readonly words: readonly Json[]
}

/** Times for the words of one text: between a start and an end, or from a start on. Whole ms. */
export function timeTurn(text: string, options: TimeTurnOptions): TimedTurn {
  const startMs = Math.ceil(options.startMs)
  const endMs = options.endMs === undefined ? undefined : Math.ceil(options.endMs)
  if (endMs === undefined) {
    const { words, span } = planSpeech(text, startMs, options)
    return { ...span, words: plannedRows(words) }
  }
  if (endMs <= startMs) return { startMs, endMs: startMs, words: [] }
  const { words } = fitSpeech(text, { startMs, endMs }, options)
  return { startMs, endMs, words: plannedRows(words) }
}
