import type { Span } from '../records/span.ts'
import { createJitter, msPerWeight, WORDS_PER_MINUTE } from './pace.ts'
import { type SpokenToken, spokenTokens } from './spoken-tokens.ts'

/** No word is made shorter than this, where the time allows; ms. */
export const SHORTEST_WORD_MS = 40

/** A text without a word, such as an emoji, still takes this long; ms. */
const WORDLESS_MS = 300

/** How a text is spoken. */
export interface SpeechOptions {
  readonly locale: string
  /** Ordinary pauses included; 165 when absent, and from 30 to 400 in any case. */
  readonly wordsPerMinute?: number | undefined
  /** Varies each word's length by up to 8 %; even pace when absent. Same seed, same times. */
  readonly seed?: number | string | undefined
}

/** A word with its time. */
export interface PlannedWord {
  /** The word with its punctuation. */
  readonly text: string
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Whole ms. */
  readonly span: Span
}

/** A text with the times of its words. */
export interface PlannedSpeech {
  readonly words: readonly PlannedWord[]
  /** From the start to the end of the last word; whole ms. */
  readonly span: Span
}

/** How long a single word takes to say, in ms; whole, and no pause counted. */
export function wordLengthMs(weight: number, wordsPerMinute: number): number {
  return Math.max(SHORTEST_WORD_MS, Math.round(weight * msPerWeight(wordsPerMinute)))
}

/** How long a text takes to say, in whole ms, its inner pauses counted; never 0. */
export function speechLengthMs(text: string, options: SpeechOptions): number {
  const { startMs, endMs } = planSpeech(text, 0, options).span
  return endMs - startMs
}

/** Times for the words of a text that begins at `startMs` and takes as long as it takes. */
export function planSpeech(text: string, startMs: number, options: SpeechOptions): PlannedSpeech {
  const tokens = spokenTokens(text, options.locale)
  const lengths = lengthsOf(tokens, options)
  let atMs = startMs
  const words = tokens.map((token, index): PlannedWord => {
    const endMs = atMs + (lengths[index] ?? SHORTEST_WORD_MS)
    const word = plannedWord(token, { startMs: atMs, endMs })
    atMs = endMs + token.pauseMs
    return word
  })
  return { words, span: { startMs, endMs: words.at(-1)?.span.endMs ?? startMs + WORDLESS_MS } }
}

/**
 * Times for the words of a text that is said between two moments. Pauses and words give way alike; a turn
 * without room still has its words in order, none of them outside.
 */
export function fitSpeech(text: string, span: Span, options: SpeechOptions): PlannedSpeech {
  const tokens = spokenTokens(text, options.locale)
  const lengths = lengthsOf(tokens, options)
  const naturalMs = tokens.reduce((sum, token, index) => sum + (lengths[index] ?? 0) + token.pauseMs, 0)
  const roomMs = Math.max(0, span.endMs - span.startMs)
  const at = (naturalBefore: number): number =>
    span.startMs + (naturalMs === 0 ? 0 : Math.round((roomMs * naturalBefore) / naturalMs))
  let before = 0
  const words = tokens.map((token, index): PlannedWord => {
    const startMs = at(before)
    before += lengths[index] ?? 0
    const endMs = at(before)
    before += token.pauseMs
    return plannedWord(token, { startMs, endMs })
  })
  return { words, span: { startMs: span.startMs, endMs: span.startMs + roomMs } }
}

function lengthsOf(
  tokens: readonly SpokenToken[],
  { wordsPerMinute = WORDS_PER_MINUTE.agent, seed }: SpeechOptions,
): readonly number[] {
  const jitter = seed === undefined ? () => 0 : createJitter(seed)
  return tokens.map(({ weight }) =>
    Math.max(SHORTEST_WORD_MS, Math.round((wordLengthMs(weight, wordsPerMinute) * (1000 + jitter())) / 1000)),
  )
}

function plannedWord({ text, start, end }: SpokenToken, span: Span): PlannedWord {
  return { text, start, end, span }
}
