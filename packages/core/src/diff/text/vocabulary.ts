import { foldText, isSpaceless } from '../../words/atoms.ts'

/** Numbers for folded words, so that texts are compared without reading them again. */
export interface Vocabulary {
  /** The words of a text in order, as numbers; words without a letter or digit are left out. */
  idsOf(text: string): readonly number[]
}

// Above this a payload is not speech; folding again costs less than keeping all of it.
const MOST_WORDS = 200_000

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const known = new Map<string, readonly number[]>()

  const idOf = (folded: string): number => {
    const id = ids.get(folded) ?? ids.size
    ids.set(folded, id)
    return id
  }
  const read = (word: string): readonly number[] => {
    const folded = foldText(word)
    if (folded === '') return []
    return isSpaceless(folded) ? Array.from(folded, idOf) : [idOf(folded)]
  }

  return {
    idsOf: (text) =>
      text.split(/\s+/).flatMap((word) => {
        const found = known.get(word) ?? read(word)
        if (known.size < MOST_WORDS) known.set(word, found)
        return found
      }),
  }
}

/** How much two sorted lists have in common, each item counted as often as it is there: 0 to 1. */
export function diceOf(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 && b.length === 0) return 1
  let shared = 0
  let atA = 0
  let atB = 0
  while (atA < a.length && atB < b.length) {
    const mine = a[atA] ?? 0
    const theirs = b[atB] ?? 0
    if (mine === theirs) shared += 1
    if (mine <= theirs) atA += 1
    if (theirs <= mine) atB += 1
  }
  return (2 * shared) / (a.length + b.length)
}
