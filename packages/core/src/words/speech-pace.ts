import { type Atom, atomsOf, isSpaceless } from './atoms.ts'

/** No word is made shorter than this; ms. */
export const SHORTEST_WORD_MS = 40

const WORD_MS = 100
const LETTER_MS = 60
const CHARACTER_MS = 150
const SHORTEST_TURN_MS = 300

/** How long a word takes to say, roughly, at 160 words a minute; ms. */
export function wordPaceMs(word: string): number {
  const letters = [...word].length
  return isSpaceless(word) ? letters * CHARACTER_MS : WORD_MS + letters * LETTER_MS
}

/** How long a turn takes to say, roughly; whole ms, never nothing. */
export function speechPaceMs(text: string, locale: string): number {
  const atoms = atomsOf(text, locale)
  const total = atoms.reduce((sum, atom: Atom) => sum + wordPaceMs(text.slice(atom.start, atom.end)), 0)
  return Math.max(SHORTEST_TURN_MS, Math.ceil(total))
}
