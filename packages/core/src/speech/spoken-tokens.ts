import { atomsOf } from '../words/atoms.ts'
import { pauseMs } from './pauses.ts'
import { signsBehind } from './signs-behind.ts'
import { wordWeight } from './word-weight.ts'

/** A word of a text as it would be spoken. */
export interface SpokenToken {
  /** Where it stands in the text, its punctuation with it; UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The word with its punctuation. */
  readonly text: string
  /** How much of the time it takes, against the other words. */
  readonly weight: number
  /** Silence behind it, in ms; 0 behind the last word. */
  readonly pauseMs: number
}

const NOT_SPOKEN_BEFORE = /^[^\p{L}\p{N}]+/u
// A full stop that shortens a word ends no sentence.
const TITLE = /^(?:mr|mrs|ms|dr|st|prof|no|vs|nr|ca|bzw|z\.b|e\.g|i\.e|a\.m|p\.m)\.$/i

/** The words of a text in order, with their weights and the pauses between them. */
export function spokenTokens(text: string, locale: string): readonly SpokenToken[] {
  const stretches: { start: number; end: number; word: number }[] = []
  for (const { start, end, word } of atomsOf(text, locale)) {
    const last = stretches.at(-1)
    if (last?.word === word) last.end = end
    else stretches.push({ start, end, word })
  }
  return stretches.map(({ start, end }, index) => {
    const token = text.slice(start, end)
    const next = stretches[index + 1]
    const trailing = signsBehind(token)
    const between =
      next && !TITLE.test(token)
        ? trailing +
          text.slice(end, next.start) +
          (NOT_SPOKEN_BEFORE.exec(text.slice(next.start, next.end))?.[0] ?? '')
        : ''
    return { start, end, text: token, weight: wordWeight(token, locale), pauseMs: pauseMs(between) }
  })
}
