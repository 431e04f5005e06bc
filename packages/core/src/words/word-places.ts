import { alignWords } from './align-words.ts'
import { atomsOf, foldText } from './atoms.ts'

/** Where a word stands in a text, with the punctuation that belongs to it. */
export interface WordPlace {
  readonly start: number
  readonly end: number
}

/** Where each of the words stands in a text, in order; undefined for one that the text does not have. */
export function wordPlaces(
  tokens: readonly string[],
  text: string,
  locale: string,
): readonly (WordPlace | undefined)[] {
  const atoms = atomsOf(text, locale)
  return alignWords(tokens.map(foldText), atoms).map((range) => {
    const first = range && atoms[range.from]
    const last = range && atoms[range.to - 1]
    return first && last ? { start: first.start, end: last.end } : undefined
  })
}
