import { alignWords } from './align-words.ts'
import { type Atom, foldText } from './atoms.ts'
import { editDistance } from './edit-distance.ts'
import { type TimedWord, tokenOf } from './timed-word.ts'

/** A stretch of the new text and the old words that stand against it. */
export interface WordSlot {
  /** The words of the new text here, with their punctuation. */
  readonly surfaces: readonly string[]
  /** Old words that have this place: one of the same spelling, or any that were replaced. */
  readonly old: readonly TimedWord[]
  /** The index, among the words that were given, of the first word behind. */
  readonly next: number
}

/** Sets the words of an edited stretch against its new text. */
export function slotsOf(
  words: readonly TimedWord[],
  atoms: readonly Atom[],
  text: string,
): readonly WordSlot[] {
  return oneForOne(words, atoms, text) ?? aligned(words, atoms, text)
}

/** As many words as before, each like the one it was: spelling was corrected, nothing was moved. */
function oneForOne(
  words: readonly TimedWord[],
  atoms: readonly Atom[],
  text: string,
): readonly WordSlot[] | undefined {
  const surfaces = surfacesOf(atoms, text)
  if (surfaces.length !== words.length) return undefined
  const slots = words.map((word, index) => ({
    surfaces: [surfaces[index] ?? ''],
    old: [word],
    next: index + 1,
  }))
  const alike = slots.every(({ surfaces: [surface = ''], old: [word] }) =>
    isAlike(word ? foldText(tokenOf(word.wire)) : '', foldText(surface)),
  )
  return alike ? slots : undefined
}

function isAlike(before: string, after: string): boolean {
  return editDistance(before, after) * 2 <= Math.max(before.length, after.length)
}

function aligned(words: readonly TimedWord[], atoms: readonly Atom[], text: string): readonly WordSlot[] {
  const ranges = alignWords(
    words.map((word) => foldText(tokenOf(word.wire))),
    atoms,
  )
  const slots: WordSlot[] = []
  let replaced: TimedWord[] = []
  let at = 0
  const closeGap = (to: number, next: number): void => {
    const surfaces = surfacesOf(atoms.slice(at, to), text)
    if (surfaces.length > 0 || replaced.length > 0) slots.push({ surfaces, old: replaced, next })
    replaced = []
  }
  for (const [index, word] of words.entries()) {
    const range = ranges[index]
    if (!range) {
      replaced.push(word)
      continue
    }
    closeGap(range.from, index)
    slots.push({
      surfaces: [surfaceOf(atoms.slice(range.from, range.to), text)],
      old: [word],
      next: index + 1,
    })
    at = range.to
  }
  closeGap(atoms.length, words.length)
  return slots
}

/** The words that atoms make, as written. */
function surfacesOf(atoms: readonly Atom[], text: string): readonly string[] {
  const surfaces: string[] = []
  let first = 0
  for (const [index, atom] of atoms.entries()) {
    if (atoms[index + 1]?.word === atom.word) continue
    surfaces.push(surfaceOf(atoms.slice(first, index + 1), text))
    first = index + 1
  }
  return surfaces
}

function surfaceOf(atoms: readonly Atom[], text: string): string {
  return text.slice(atoms[0]?.start ?? 0, atoms.at(-1)?.end ?? 0)
}
