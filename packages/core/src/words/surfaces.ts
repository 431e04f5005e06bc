import type { Atom } from './atoms.ts'

/** A word of a text as it is written there. */
export interface Surface {
  /** With its punctuation. */
  readonly written: string
  /** Letters and digits alone, case folded. */
  readonly folded: string
  /** Where it stands in the text that its atoms are of. */
  readonly start: number
  readonly end: number
}

/** The words that neighbouring atoms make: as the language has them, or all of them as one. */
export function surfacesOf(
  atoms: readonly Atom[],
  text: string,
  as: 'words' | 'as one' = 'words',
): readonly Surface[] {
  const surfaces: Surface[] = []
  let first = 0
  for (const [index, atom] of atoms.entries()) {
    const next = atoms[index + 1]
    if (next && (as === 'as one' || next.word === atom.word)) continue
    surfaces.push(surfaceOf(atoms.slice(first, index + 1), text))
    first = index + 1
  }
  return surfaces
}

function surfaceOf(atoms: readonly Atom[], text: string): Surface {
  const start = atoms[0]?.start ?? 0
  const end = atoms.at(-1)?.end ?? 0
  return { written: text.slice(start, end), folded: atoms.map((atom) => atom.folded).join(''), start, end }
}
