import type { JsonObject } from '../../json.ts'
import { distance } from './distance.ts'
import type { KnownNames } from './names.ts'

/**
 * The field that a key was probably meant to be: another system's name for it, its name in other letters
 * (`startMs`), or a slip of the finger. Undefined for a known name, and when the field is there beside it.
 */
export function nearMiss(object: JsonObject, key: string, names: KnownNames): string | undefined {
  if (isKnown(key, names)) return undefined
  const folded = fold(key)
  const meant =
    names.fields.find((field) => fold(field.key) === folded)?.key ??
    names.aliases.get(folded) ??
    names.fields.find((field) => isSlip(folded, fold(field.key)))?.key
  return meant === undefined || isGiven(object, meant) ? undefined : meant
}

/** Whether a field is absent, and no other key is probably meant to be it. */
export function stillMissing(object: JsonObject, field: string, names: KnownNames): boolean {
  return !Object.keys(object).some((key) => nearMiss(object, key, names) === field)
}

/** Whether a key is one of the contract's, in either of its spellings. */
export function isKnown(key: string, names: KnownNames): boolean {
  return names.known.has(key)
}

function isGiven(object: JsonObject, key: string): boolean {
  const value = Object.hasOwn(object, key) ? object[key] : undefined
  return value !== undefined && value !== null && value !== ''
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Short names are one letter from too many words, so there a letter more, less or swapped is all that counts. */
function isSlip(key: string, field: string): boolean {
  const allowed = field.length >= 9 ? 2 : 1
  if (Math.abs(key.length - field.length) > allowed || distance(key, field) > allowed) return false
  return field.length > 4 || key.length !== field.length || sameLetters(key, field)
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}
