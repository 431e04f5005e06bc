import type { Atom } from './atoms.ts'

/** A text as the atoms that spell it, to find words in. */
export interface Spelling {
  /** The atom behind the last one that `word` is spelt by from atom `from` on, or -1. */
  endOf(word: string, from: number): number
  /** The code of the first letter of an atom; words that begin otherwise are not spelt there. */
  codeAt(from: number): number
  /** What is spelt by so many letters from atom `from` on; undefined where that cuts an atom. */
  lettersFrom(from: number, count: number): string | undefined
}

/** The spelling of some atoms; words are folded as atoms are. */
export function createSpelling(atoms: readonly Atom[]): Spelling {
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
    codeAt: (from) => text.charCodeAt(starts[from] ?? text.length),
    lettersFrom(from, count) {
      const start = starts[from]
      return start === undefined || !atomAt.has(start + count) ? undefined : text.slice(start, start + count)
    },
  }
}
