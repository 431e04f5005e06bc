import type { Atom } from './atoms.ts'

/** The atoms `[from, to)` that a word was found in. */
export interface AtomRange {
  readonly from: number
  readonly to: number
}

/**
 * Finds words in a text, in order: for each word the atoms that spell it, or undefined. As many as can be
 * are found; a word may span several atoms, as "New York" does.
 */
export function alignWords(
  words: readonly string[],
  atoms: readonly Atom[],
): readonly (AtomRange | undefined)[] {
  const spelling = createSpelling(atoms)
  return alignInOrder(words, atoms, spelling) ?? alignByCost(words, atoms, spelling)
}

interface Spelling {
  /** The atom behind the last one that `word` is spelt by from atom `from` on, or -1. */
  endOf(word: string, from: number): number
}

function createSpelling(atoms: readonly Atom[]): Spelling {
  const text = atoms.map((atom) => atom.folded).join('')
  const starts: number[] = []
  const atomAt = new Map<number, number>()
  let offset = 0
  for (const [index, atom] of atoms.entries()) {
    starts.push(offset)
    atomAt.set(offset, index)
    offset += atom.folded.length
  }
  atomAt.set(offset, atoms.length)
  return {
    endOf(word, from) {
      const start = starts[from]
      if (word === '' || start === undefined || !text.startsWith(word, start)) return -1
      return atomAt.get(start + word.length) ?? -1
    },
  }
}

/** The common case, in one pass: the text is exactly the words. */
function alignInOrder(
  words: readonly string[],
  atoms: readonly Atom[],
  spelling: Spelling,
): readonly (AtomRange | undefined)[] | undefined {
  const ranges: (AtomRange | undefined)[] = []
  let at = 0
  for (const word of words) {
    if (word === '') {
      ranges.push(undefined)
      continue
    }
    const to = spelling.endOf(word, at)
    if (to < 0) return undefined
    ranges.push({ from: at, to })
    at = to
  }
  return at === atoms.length ? ranges : undefined
}

// A table of this many cells takes some ten milliseconds; longer texts are taken as replaced.
const MOST_CELLS = 4_000_000

/**
 * Least cost, where leaving out a word or an atom costs 1 and a match nothing: replacing costs 2, so that
 * no exact match is ever given up for it.
 */
function alignByCost(
  words: readonly string[],
  atoms: readonly Atom[],
  spelling: Spelling,
): readonly (AtomRange | undefined)[] {
  const columns = atoms.length + 1
  const ranges: (AtomRange | undefined)[] = words.map(() => undefined)
  if ((words.length + 1) * columns > MOST_CELLS) return ranges
  const costs = new Uint32Array((words.length + 1) * columns)
  const costAt = (row: number, column: number): number => costs[row * columns + column] ?? 0

  for (let row = words.length; row >= 0; row -= 1) {
    for (let column = atoms.length; column >= 0; column -= 1) {
      const skipWord = row < words.length ? costAt(row + 1, column) + 1 : Number.POSITIVE_INFINITY
      const skipAtom = column < atoms.length ? costAt(row, column + 1) + 1 : Number.POSITIVE_INFINITY
      const to = spelling.endOf(words[row] ?? '', column)
      const match = to < 0 ? Number.POSITIVE_INFINITY : costAt(row + 1, to)
      const least = Math.min(skipWord, skipAtom, match)
      costs[row * columns + column] = Number.isFinite(least) ? least : 0
    }
  }

  let row = 0
  let column = 0
  while (row < words.length && column < atoms.length) {
    const cost = costAt(row, column)
    const to = spelling.endOf(words[row] ?? '', column)
    if (to >= 0 && costAt(row + 1, to) === cost) {
      ranges[row] = { from: column, to }
      row += 1
      column = to
    } else if (costAt(row, column + 1) + 1 === cost) column += 1
    else row += 1
  }
  return ranges
}
