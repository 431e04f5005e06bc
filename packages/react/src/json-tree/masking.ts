import type { Json, JsonPath } from '@call-timeline/schema'

/** Says of a value whether it is a secret. */
export type Hides = (path: JsonPath, value: Json) => boolean

/** Stands where a secret is: always as long, so that it does not tell how long the secret is. */
export const MASK = '••••••'

/** Nobody reads what lies deeper, and what nobody can look at is not given away. */
const DEEPEST = 500

/** A value with its secrets replaced. Keys of any name stay keys, and what is too deep to look at is left out. */
export function maskedCopy(value: Json, hides: Hides, path: JsonPath = []): Json {
  if (hides(path, value)) return MASK
  if (typeof value !== 'object' || value === null) return value
  if (path.length > DEEPEST) return '…'
  if (isList(value)) return value.map((item, index) => maskedCopy(item, hides, [...path, index]))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, maskedCopy(item, hides, [...path, key])]),
  )
}

/** Whether a value is a list; `Array.isArray` does not tell for readonly ones. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
