import { type Coerced, kept, refused } from './coerced.ts'
import { trimSpace } from './trim.ts'

const WHOLE = /^[+-]?\d+(?:_\d+)*(?:\.0+)?$/
// A number of this size or more is written with an exponent, so the endpoint reads a float, and too big a one.
const EXPONENT_FROM = 1e21

/**
 * A whole number as the endpoint takes it (pydantic's lax mode): whole floats, digit texts ("42", " +1_000 ",
 * "42.0") and booleans become numbers; a fraction is refused, never rounded.
 */
export function coerceInteger(value: unknown): Coerced<number> {
  switch (typeof value) {
    case 'boolean':
      return kept(value ? 1 : 0)
    case 'number':
      return wholeNumber(value)
    case 'string':
      return digits(value)
    default:
      return refused('int_type')
  }
}

function wholeNumber(value: number): Coerced<number> {
  if (!Number.isFinite(value)) return refused('finite_number')
  if (!Number.isInteger(value)) return refused('int_from_float')
  if (Math.abs(value) >= EXPONENT_FROM) return refused('int_parsing_size')
  return kept(value + 0)
}

function digits(text: string): Coerced<number> {
  const trimmed = trimSpace(text)
  if (!WHOLE.test(trimmed)) return refused('int_parsing')
  const value = Number(trimmed.replaceAll('_', ''))
  return Number.isFinite(value) ? kept(value + 0) : refused('int_parsing_size')
}
