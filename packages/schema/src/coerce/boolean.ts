import { type Coerced, kept, refused } from './coerced.ts'

const YES = new Set(['1', 't', 'true', 'y', 'yes', 'on'])
const NO = new Set(['0', 'f', 'false', 'n', 'no', 'off'])
const LARGEST_64_BIT = 2 ** 63

/** A yes or no as the endpoint takes it (pydantic's lax mode): "yes", "off", "T", 0 and 1 count, 2 does not. */
export function coerceBoolean(value: unknown): Coerced<boolean> {
  switch (typeof value) {
    case 'boolean':
      return kept(value)
    case 'number':
      return zeroOrOne(value)
    case 'string':
      return word(value.toLowerCase())
    default:
      return refused('bool_type')
  }
}

function zeroOrOne(value: number): Coerced<boolean> {
  if (value === 0 || value === 1) return kept(value === 1)
  const whole = Number.isInteger(value) && Math.abs(value) < LARGEST_64_BIT
  return refused(whole ? 'bool_parsing' : 'bool_type')
}

function word(lower: string): Coerced<boolean> {
  if (YES.has(lower)) return kept(true)
  return NO.has(lower) ? kept(false) : refused('bool_parsing')
}
