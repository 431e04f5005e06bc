import type { Atom } from './atoms.ts'
import { createSpelling, type Spelling } from './spelling.ts'
import { anchorsIn, type Stretch } from './word-anchors.ts'

/** The atoms `[from, to)` that a word was found in. */
export interface AtomRange {
  readonly from: number
  readonly to: number
}

/**
 * Finds words in a text, in order: for each word the atoms that spell it, or undefined. As many as can be
 * are found, but in a stretch of hundreds of words that were changed the unique ones lead; a word may span
 * several atoms, as "New York" does. Words that are `held` are found before any others.
 */
export function alignWords(
  words: readonly string[],
  atoms: readonly Atom[],
  held: ReadonlySet<number> = NONE,
): readonly (AtomRange | undefined)[] {
  const spelling = createSpelling(atoms)
  const ranges: (AtomRange | undefined)[] = words.map(() => undefined)
  alignStretch(
    { words, held, spelling, ranges, cellsLeft: MOST_CELLS_IN_ALL },
    { wordFrom: 0, wordTo: words.length, atomFrom: 0, atomTo: atoms.length },
  )
  return ranges
}

const NONE: ReadonlySet<number> = new Set()

interface Alignment {
  readonly words: readonly string[]
  readonly held: ReadonlySet<number>
  readonly spelling: Spelling
  readonly ranges: (AtomRange | undefined)[]
  /** What may still be spent on tables. */
  cellsLeft: number
}

// A table of this many cells takes about a millisecond; what is longer is parted at its anchors first.
const MOST_CELLS = 60_000
// Behind this, what is left between anchors is taken as replaced.
const MOST_CELLS_IN_ALL = 20_000_000

function alignStretch(alignment: Alignment, stretch: Stretch): void {
  const rest = trimEnds(alignment, stretch)
  const { wordFrom, wordTo, atomFrom, atomTo } = rest
  if (wordFrom === wordTo || atomFrom === atomTo) return
  if ((wordTo - wordFrom + 1) * (atomTo - atomFrom + 1) <= MOST_CELLS) {
    alignByCost(alignment, rest)
    return
  }
  alignment.cellsLeft -= wordTo - wordFrom + (atomTo - atomFrom)
  if (alignment.cellsLeft < 0) return
  const anchors = anchorsIn(alignment.words, alignment.spelling, rest)
  if (anchors.length === 0) {
    alignByWindows(alignment, rest)
    return
  }
  let { wordFrom: word, atomFrom: atom } = rest
  for (const anchor of anchors) {
    alignStretch(alignment, { wordFrom: word, wordTo: anchor.word, atomFrom: atom, atomTo: anchor.from })
    alignment.ranges[anchor.word] = { from: anchor.from, to: anchor.to }
    word = anchor.word + 1
    atom = anchor.to
  }
  alignStretch(alignment, { wordFrom: word, wordTo, atomFrom: atom, atomTo })
}

/** Finds the words that both begin with; the common case, where the text is exactly the words, ends here. */
function trimEnds({ words, spelling, ranges }: Alignment, stretch: Stretch): Stretch {
  const { wordTo, atomTo } = stretch
  let { wordFrom, atomFrom } = stretch
  let matched: number[] = []
  let at = atomFrom
  for (let index = wordFrom; index < wordTo; index += 1) {
    const word = words[index] ?? ''
    if (word === '') {
      matched.push(-1)
      continue
    }
    const to = spelling.endOf(word, at)
    if (to < 0 || to > atomTo) break
    matched.push(at)
    at = to
  }
  const whole = matched.length === wordTo - wordFrom && at === atomTo
  // Part of a text is given to what it begins with only where a table would be large.
  if (!whole && (wordTo - wordFrom + 1) * (atomTo - atomFrom + 1) <= MOST_CELLS) matched = []
  for (const from of matched) {
    const to = from < 0 ? -1 : spelling.endOf(words[wordFrom] ?? '', from)
    if (to >= 0) {
      ranges[wordFrom] = { from, to }
      atomFrom = to
    }
    wordFrom += 1
  }
  return { wordFrom, wordTo, atomFrom, atomTo }
}

const WINDOW = 160

/** Where words repeat too much to part a long stretch, it is walked along: each step looks some way ahead. */
function alignByWindows(alignment: Alignment, { wordFrom, wordTo, atomFrom, atomTo }: Stretch): void {
  let word = wordFrom
  let atom = atomFrom
  while (word < wordTo && atom < atomTo && alignment.cellsLeft >= 0) {
    // What goes on as it was needs no table.
    const rest = trimEnds(alignment, { wordFrom: word, wordTo, atomFrom: atom, atomTo })
    word = rest.wordFrom
    atom = rest.atomFrom
    const window = {
      wordFrom: word,
      wordTo: Math.min(wordTo, word + WINDOW),
      atomFrom: atom,
      atomTo: Math.min(atomTo, atom + WINDOW * 2),
    }
    alignByCost(alignment, window)
    if (window.wordTo === wordTo && window.atomTo === atomTo) return
    const settled = Math.min(window.wordTo, word + WINDOW / 2)
    const isLast = settled === wordTo
    let reached = atom
    for (let index = word; index < window.wordTo; index += 1) {
      if (index < settled) reached = alignment.ranges[index]?.to ?? reached
      else if (!isLast) alignment.ranges[index] = undefined
    }
    atom = reached > atom ? reached : Math.min(atomTo, atom + WINDOW / 2)
    word = settled
  }
}

// Dearer than everything else in a table together.
const COST_OF_HELD = MOST_CELLS

/**
 * Least cost, where leaving out a word or an atom costs 1 and a match nothing: replacing costs 2, so that
 * no exact match is ever given up for it.
 */
function alignByCost(alignment: Alignment, stretch: Stretch): void {
  const { words, held, spelling, ranges } = alignment
  const { wordFrom, atomFrom } = stretch
  const rows = stretch.wordTo - wordFrom
  const columns = stretch.atomTo - atomFrom
  const width = columns + 1
  alignment.cellsLeft -= (rows + 1) * width
  if (alignment.cellsLeft < 0) return
  const costs = new Uint32Array((rows + 1) * width)
  const costAt = (row: number, column: number): number => costs[row * width + column] ?? 0
  const codes = Array.from({ length: columns }, (_, column) => spelling.codeAt(atomFrom + column))
  const endOf = (row: number, column: number): number => {
    if (words[wordFrom + row]?.charCodeAt(0) !== codes[column]) return -1
    const to = spelling.endOf(words[wordFrom + row] ?? '', atomFrom + column) - atomFrom
    return to > columns ? -1 : to
  }

  for (let row = rows; row >= 0; row -= 1) {
    const left = held.has(wordFrom + row) ? COST_OF_HELD : 1
    for (let column = columns; column >= 0; column -= 1) {
      const skipWord = row < rows ? costAt(row + 1, column) + left : Number.POSITIVE_INFINITY
      const skipAtom = column < columns ? costAt(row, column + 1) + 1 : Number.POSITIVE_INFINITY
      const to = row < rows && column < columns ? endOf(row, column) : -1
      const match = to < 0 ? Number.POSITIVE_INFINITY : costAt(row + 1, to)
      const least = Math.min(skipWord, skipAtom, match)
      costs[row * width + column] = Number.isFinite(least) ? least : 0
    }
  }

  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const cost = costAt(row, column)
    const to = endOf(row, column)
    if (to >= 0 && costAt(row + 1, to) === cost) {
      ranges[wordFrom + row] = { from: atomFrom + column, to: atomFrom + to }
      row += 1
      column = to
    } else if (costAt(row, column + 1) + 1 === cost) column += 1
    else row += 1
  }
}
