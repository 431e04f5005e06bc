import { coerceBoolean } from '../coerce/boolean.ts'
import { coerceMilliseconds } from '../coerce/milliseconds.ts'
import { coerceNumber } from '../coerce/number.ts'
import type { FieldDescriptor } from '../fields/descriptor.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject, type JsonPath } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problem } from './lint.ts'

/**
 * Values that the endpoint reads as another type than they have, such as a number sent as text; and numbers
 * that are not finite, which it takes and cannot keep. In a list each field is reported but once.
 */
export function checkCoercedValues(
  object: JsonObject,
  table: readonly FieldDescriptor[],
  at: JsonPath,
  seen: Set<string> = new Set(),
): readonly Problem[] {
  return table.flatMap((field) => {
    const value = Object.hasOwn(object, field.key) ? object[field.key] : undefined
    if (value === undefined || value === null) return []
    const path = [...at, field.key]
    if (field.kind === 'shape' && isJsonObject(value))
      return checkCoercedValues(value, field.fields ?? [], path)
    if (field.kind === 'list' && isJsonArray(value)) return inList(field, value, path)
    const found = seen.has(field.key) ? [] : scalar(field, value, path)
    if (found.length > 0) seen.add(field.key)
    return found
  })
}

function inList(field: FieldDescriptor, items: readonly Json[], path: JsonPath): readonly Problem[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) =>
    isJsonObject(item) ? checkCoercedValues(item, field.fields ?? [], [...path, index], seen) : [],
  )
}

function scalar({ kind, label }: FieldDescriptor, value: Json, path: JsonPath): readonly Problem[] {
  switch (kind) {
    case 'number': {
      const coerced = coerceNumber(value)
      if (coerced.ok && !Number.isFinite(coerced.value)) {
        const message = `${label} is no finite number, which cannot be kept. Correct it, or leave it out.`
        return [problem('number_not_finite', path, message)]
      }
      return typeof value !== 'number' && coerced.ok ? [sendNumber(label, path)] : []
    }
    case 'integer':
    case 'milliseconds':
      return typeof value !== 'number' && coerceMilliseconds(value).ok ? [sendNumber(label, path)] : []
    case 'boolean':
      return typeof value !== 'boolean' && coerceBoolean(value).ok
        ? [
            problem(
              'coerced_value',
              path,
              `${label} is read as true or false. Better send true or false itself.`,
            ),
          ]
        : []
    default:
      return []
  }
}

function sendNumber(label: string, path: JsonPath): Problem {
  return problem('coerced_value', path, `${label} is read as a number. Better send a number itself.`)
}
