import { syllablesOf } from './syllables.ts'

const SPOKEN = /[\p{L}\p{N}]/gu
const WEIGHT_PER_CHARACTER = 0.35 / 4

/**
 * How much of a turn's time a word takes, against other words: its syllables, at least one, and a little for
 * each letter or digit.
 */
export function wordWeight(word: string, locale: string): number {
  const characters = word.match(SPOKEN)?.length ?? 0
  return Math.max(1, syllablesOf(word, locale)) + characters * WEIGHT_PER_CHARACTER
}
