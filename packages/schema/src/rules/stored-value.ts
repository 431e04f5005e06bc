import { coerceBoolean } from '../coerce/boolean.ts'
import { coerceInteger } from '../coerce/integer.ts'
import { coerceMilliseconds } from '../coerce/milliseconds.ts'
import { coerceNumber } from '../coerce/number.ts'
import type { FieldDescriptor } from '../fields/descriptor.ts'
import type { Json } from '../json.ts'

/**
 * What the endpoint keeps of a value in a field: a number for digits sent as text, true for "yes". Undefined
 * when it refuses the value, when nothing finite is left, and for fields that are neither number nor yes-or-no.
 */
export function storedValue(field: FieldDescriptor, value: Json): number | boolean | undefined {
  const coerced = coercedAs(field, value)
  if (coerced?.ok !== true) return undefined
  return typeof coerced.value === 'number' && !Number.isFinite(coerced.value) ? undefined : coerced.value
}

function coercedAs({ kind }: FieldDescriptor, value: Json) {
  switch (kind) {
    case 'integer':
      return coerceInteger(value)
    case 'milliseconds':
      return coerceMilliseconds(value)
    case 'number':
      return coerceNumber(value)
    case 'boolean':
      return coerceBoolean(value)
    default:
      return undefined
  }
}
