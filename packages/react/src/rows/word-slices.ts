import type { RowWord } from './row.ts'

/** A stretch of a row's text; `word` is the index of the word that it is, undefined between words. */
export interface WordSlice {
  readonly text: string
  readonly word: number | undefined
  /** Where it starts in the text. */
  readonly offset: number
}

/**
 * Cuts a text into its words and what lies between, each word found after the one before. A word that
 * the text does not have is passed over, so the slices joined are always the text itself.
 */
export function wordSlices(text: string, words: readonly Pick<RowWord, 'text'>[]): readonly WordSlice[] {
  const slices: WordSlice[] = []
  let end = 0
  const push = (until: number, word: number | undefined) => {
    if (until > end) slices.push({ text: text.slice(end, until), word, offset: end })
    end = until
  }
  for (const [index, word] of words.entries()) {
    const token = word.text.trim()
    const found = token === '' ? -1 : text.indexOf(token, end)
    if (found < 0 || found - end > FARTHEST) continue
    push(found, undefined)
    push(found + token.length, index)
  }
  push(text.length, undefined)
  return slices
}

/** A word further on than this is taken for another one that happens to read alike; characters. */
const FARTHEST = 48
