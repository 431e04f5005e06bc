import { isSpaceless } from './atoms.ts'

/** Two texts as one: with a space between, unless both sides are in a script that has none. */
export function joinTexts(left: string, right: string): string {
  if (left === '' || right === '') return left + right
  const before = [...left.slice(-2)].at(-1) ?? ''
  const behind = [...right.slice(0, 2)].at(0) ?? ''
  const needsNone = /\s/.test(before) || /\s/.test(behind) || isRunOn(before, behind)
  return needsNone ? left + right : `${left} ${right}`
}

// Full-width punctuation stands between words of a script without spaces as if it were one of them.
const WIDE_PUNCTUATION = /[\u3000-\u303f\uff00-\uff65]/u

function isRunOn(before: string, behind: string): boolean {
  const isDense = (character: string): boolean => isSpaceless(character) || WIDE_PUNCTUATION.test(character)
  return isDense(before) && isDense(behind)
}
