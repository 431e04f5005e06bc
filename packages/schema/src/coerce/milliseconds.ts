import { type Coerced, kept, refused } from './coerced.ts'
import { coerceInteger } from './integer.ts'

/**
 * A time of a segment, word or tool as the endpoint takes it, in ms: a fraction is rounded up (-1.5 becomes
 * -1), but only in a number; the text "10.5" is refused.
 */
export function coerceMilliseconds(value: unknown): Coerced<number> {
  if (typeof value !== 'number') return coerceInteger(value)
  return Number.isFinite(value) ? kept(Math.ceil(value) + 0) : refused('finite_number')
}
