import type { Spelling } from './spelling.ts'

/** A stretch of words set against a stretch of atoms; both half-open. */
export interface Stretch {
  readonly wordFrom: number
  readonly wordTo: number
  readonly atomFrom: number
  readonly atomTo: number
}

/** A word that is found at one place alone. */
export interface Anchor {
  readonly word: number
  readonly from: number
  readonly to: number
}

// Words of other lengths than the commonest are no anchors: each length costs a pass over the text.
const MOST_LENGTHS = 24

/**
 * Words that a stretch has once and its text has once, in an order that both have. They part a long stretch
 * into short ones without a table of all words against all atoms.
 */
export function anchorsIn(words: readonly string[], spelling: Spelling, stretch: Stretch): readonly Anchor[] {
  const { wordFrom, wordTo, atomFrom, atomTo } = stretch
  const wordAt = new Map<string, number>()
  const lengths = new Map<number, number>()
  for (let index = wordFrom; index < wordTo; index += 1) {
    const word = words[index] ?? ''
    if (word === '') continue
    wordAt.set(word, wordAt.has(word) ? -1 : index)
    lengths.set(word.length, (lengths.get(word.length) ?? 0) + 1)
  }
  const common = [...lengths].toSorted(([, a], [, b]) => b - a).slice(0, MOST_LENGTHS)
  const found: Anchor[] = []
  for (const [length] of common) {
    const placeOf = new Map<string, number>()
    for (let atom = atomFrom; atom < atomTo; atom += 1) {
      const letters = spelling.lettersFrom(atom, length)
      if (letters !== undefined && wordAt.has(letters)) placeOf.set(letters, placeOf.has(letters) ? -1 : atom)
    }
    for (const [letters, from] of placeOf) {
      const word = wordAt.get(letters) ?? -1
      const to = from < 0 ? -1 : spelling.endOf(letters, from)
      if (word >= 0 && to >= 0 && to <= atomTo) found.push({ word, from, to })
    }
  }
  return longestRising(found.toSorted((a, b) => a.word - b.word))
}

/** The most anchors whose places rise with their words and do not overlap. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  // `tails[n]` is the anchor that ends a row of n + 1 soonest.
  const tails: number[] = []
  const before: number[] = []
  for (const [index, anchor] of anchors.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      const tail = anchors[tails[middle] ?? -1]
      if (tail && tail.to <= anchor.from) low = middle + 1
      else high = middle
    }
    before.push(tails[low - 1] ?? -1)
    const tail = anchors[tails[low] ?? -1]
    if (!tail || anchor.to < tail.to) tails[low] = index
  }
  const row: Anchor[] = []
  let at = tails.at(-1) ?? -1
  for (let anchor = anchors[at]; anchor; anchor = anchors[at]) {
    row.push(anchor)
    at = before[at] ?? -1
  }
  return row.toReversed()
}
