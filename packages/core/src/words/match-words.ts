import { alignWords } from './align-words.ts'
import { type Atom, foldText } from './atoms.ts'
import { isAlike } from './edit-distance.ts'
import { isDigits, MOST_NUMBER_WORDS, spellsNumber } from './number-words.ts'
import { type Surface, surfacesOf } from './surfaces.ts'

/** A stretch of a new text and the old words that stand against it. */
export interface Match {
  /** `same` words are there as they were, `alike` ones are spelt otherwise, the rest replace each other. */
  readonly kind: 'same' | 'alike' | 'number' | 'replaced'
  /** Old words `[wordFrom, wordTo)`; none where something was put in. */
  readonly wordFrom: number
  readonly wordTo: number
  /** The words of the new text here; none where something was taken out. */
  readonly surfaces: readonly Surface[]
}

/** One word that stayed, or all that changed between two that did. */
export interface MatchGroup {
  readonly whole: Match
  /** The same, with words that are alike and numbers in digits and in words told apart. */
  readonly parts: readonly Match[]
}

/** What words are set against. */
export interface MatchTarget {
  readonly atoms: readonly Atom[]
  /** The text that the atoms are of. */
  readonly text: string
  readonly locale: string
}

/** Sets old words, by their tokens, against a new text; those that are `held` are looked for first. */
export function matchWords(
  tokens: readonly string[],
  target: MatchTarget,
  held?: ReadonlySet<number>,
): readonly MatchGroup[] {
  const folded = tokens.map(foldText)
  const groups: MatchGroup[] = []
  const all = surfacesOf(target.atoms, target.text)
  if (all.length === folded.length && all.every((each, index) => isAlike(folded[index] ?? '', each.folded))) {
    // As many as before, each like the one it was: spelling was corrected, nothing was moved.
    return all.map((surface, index) =>
      single({ kind: 'alike', wordFrom: index, wordTo: index + 1, surfaces: [surface] }),
    )
  }
  const ranges = alignWords(folded, target.atoms, held)
  let word = 0
  let atom = 0
  const closeGap = (wordTo: number, atomTo: number): void => {
    const surfaces = surfacesOf(target.atoms.slice(atom, atomTo), target.text)
    if (wordTo === word && surfaces.length === 0) return
    const whole: Match = { kind: 'replaced', wordFrom: word, wordTo, surfaces }
    groups.push({ whole, parts: told(whole, folded, target.locale) })
  }
  for (const [index, range] of ranges.entries()) {
    if (!range) continue
    closeGap(index, range.from)
    const surfaces = surfacesOf(target.atoms.slice(range.from, range.to), target.text, 'as one')
    groups.push(single({ kind: 'same', wordFrom: index, wordTo: index + 1, surfaces }))
    word = index + 1
    atom = range.to
  }
  closeGap(tokens.length, target.atoms.length)
  return groups
}

function single(match: Match): MatchGroup {
  return { whole: match, parts: [match] }
}

// What is longer is taken as replaced at one go.
const MOST_PAIRS = 10_000

interface Step {
  readonly kind: Match['kind']
  readonly words: number
  readonly surfaces: number
  readonly cost: number
}

/** Parts what replaced each other into pairs that belong together and what is between them. */
function told(whole: Match, folded: readonly string[], locale: string): readonly Match[] {
  const words = folded.slice(whole.wordFrom, whole.wordTo)
  const { surfaces } = whole
  if (words.length === 0 || surfaces.length === 0) return [whole]
  if (words.length * surfaces.length > MOST_PAIRS) return [whole]
  const steps = cheapestSteps(
    words,
    surfaces.map((each) => each.folded),
    locale,
  )
  const parts: Match[] = []
  let { wordFrom } = whole
  let at = 0
  let pending: Match | undefined
  for (const step of steps) {
    const part: Match = {
      kind: step.kind,
      wordFrom,
      wordTo: wordFrom + step.words,
      surfaces: surfaces.slice(at, at + step.surfaces),
    }
    wordFrom = part.wordTo
    at += step.surfaces
    if (part.kind === 'replaced') {
      pending = pending
        ? { ...pending, wordTo: part.wordTo, surfaces: [...pending.surfaces, ...part.surfaces] }
        : part
      continue
    }
    if (pending) parts.push(pending)
    pending = undefined
    parts.push(part)
  }
  if (pending) parts.push(pending)
  return parts
}

function cheapestSteps(
  words: readonly string[],
  surfaces: readonly string[],
  locale: string,
): readonly Step[] {
  const width = surfaces.length + 1
  const best: (Step | undefined)[] = Array.from({ length: (words.length + 1) * width }, () => undefined)
  const costAt = (row: number, column: number): number => best[row * width + column]?.cost ?? 0
  for (let row = words.length; row >= 0; row -= 1) {
    for (let column = surfaces.length; column >= 0; column -= 1) {
      let least: Step | undefined
      const consider = (kind: Match['kind'], some: number, others: number, own: number): void => {
        const cost = own + costAt(row + some, column + others)
        if (!least || cost < least.cost) least = { kind, words: some, surfaces: others, cost }
      }
      const word = words[row]
      const surface = surfaces[column]
      if (word !== undefined && surface !== undefined) {
        const spelt = isDigits(word)
          ? countSpelling(word, surfaces, column, locale)
          : isDigits(surface)
            ? countSpelling(surface, words, row, locale)
            : 0
        if (spelt > 0) consider('number', isDigits(word) ? 1 : spelt, isDigits(word) ? spelt : 1, 0)
        if (isAlike(word, surface)) consider('alike', 1, 1, 1)
      }
      if (word !== undefined) consider('replaced', 1, 0, 1)
      if (surface !== undefined) consider('replaced', 0, 1, 1)
      best[row * width + column] = least
    }
  }
  const steps: Step[] = []
  let row = 0
  let column = 0
  for (let step = best[0]; step; step = best[row * width + column]) {
    steps.push(step)
    row += step.words
    column += step.surfaces
  }
  return steps
}

/** How many of the tokens from `from` on spell a number together; 0 when none do. */
function countSpelling(digits: string, tokens: readonly string[], from: number, locale: string): number {
  let joined = ''
  for (let count = 1; count <= MOST_NUMBER_WORDS; count += 1) {
    const token = tokens[from + count - 1]
    if (token === undefined || token.length > MOST_LETTERS_OF_A_NUMBER) return 0
    joined += token
    if (joined.length > MOST_LETTERS_OF_A_NUMBER) return 0
    if (spellsNumber(digits, joined, locale)) return count
  }
  return 0
}

const MOST_LETTERS_OF_A_NUMBER = 120
