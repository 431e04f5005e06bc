import { type Coerced, kept, refused } from './coerced.ts'
import { trimSpace } from './trim.ts'

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const NOT_FINITE = /^([+-]?)(?:inf(?:inity)?|(nan))$/i
const LOOSE_UNDERSCORE = /^_|__|_$/

/**
 * A number as the endpoint takes it (pydantic's lax mode): decimal texts, "inf", "nan" and booleans become
 * numbers. What is not finite is taken too, although JSON cannot hold it: see `check`.
 */
export function coerceNumber(value: unknown): Coerced<number> {
  switch (typeof value) {
    case 'boolean':
      return kept(value ? 1 : 0)
    case 'number':
      return kept(value)
    case 'string':
      return decimal(value)
    default:
      return refused('float_type')
  }
}

function decimal(text: string): Coerced<number> {
  const trimmed = trimSpace(text)
  if (LOOSE_UNDERSCORE.test(trimmed)) return refused('float_parsing')
  const plain = trimmed.replaceAll('_', '')
  if (DECIMAL.test(plain)) return kept(Number(plain))
  const special = NOT_FINITE.exec(plain)
  if (special === null) return refused('float_parsing')
  if (special[2] !== undefined) return kept(Number.NaN)
  return kept(special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
}
