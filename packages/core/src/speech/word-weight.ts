import { syllablesOf } from './syllables.ts'

// Measured by `npm run accuracy`: syllables alone make long words too short and short ones too long.
const WEIGHT_OF_WORD = 0.2
const WEIGHT_OF_SYLLABLE = 0.4
const WEIGHT_OF_LETTER = 0.2
// What is not spelt out (digits, signs, Han, kana) counts as the letters that its syllables would have.
const LETTERS_OF_SYLLABLE = 2.5

const ALPHABET =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{Script=Georgian}'
const LETTER = new RegExp(`(?=\\p{L})[${ALPHABET}]`, 'gu')
const NOT_SPELT = new RegExp(`[^${ALPHABET}\\p{M}’']+`, 'gu')

// A longer word is none that is said; to weigh all of it would only take long.
const LONGEST_WORD = 200

/**
 * How much of a turn's time a word takes, against other words: a little for being a word, more for each of
 * its syllables, of which there is at least one, and for each letter.
 */
export function wordWeight(word: string, locale: string): number {
  const parts = Math.max(1, word.length / LONGEST_WORD)
  return parts * weightOf(word.slice(0, LONGEST_WORD), locale)
}

function weightOf(word: string, locale: string): number {
  const syllables = syllablesOf(word, locale)
  const spelt = word.replace(NOT_SPELT, ' ')
  const unspelt = spelt === word ? 0 : Math.max(0, syllables - syllablesOf(spelt, locale))
  const letters = (word.match(LETTER)?.length ?? 0) + unspelt * LETTERS_OF_SYLLABLE
  return WEIGHT_OF_WORD + Math.max(1, syllables) * WEIGHT_OF_SYLLABLE + letters * WEIGHT_OF_LETTER
}
