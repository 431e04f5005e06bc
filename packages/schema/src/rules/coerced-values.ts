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
  const found: Problem[] = []
  for (const field of table) {
    const value = Object.hasOwn(object, field.key) ? object[field.key] : undefined
    if (value === undefined || value === null) continue
    if (field.kind === 'shape' && isJsonObject(value)) {
      found.push(...checkCoercedValues(value, field.fields ?? [], [...at, field.key]))
    } else if (field.kind === 'list' && isJsonArray(value)) {
      found.push(...inList(field, value, [...at, field.key]))
    } else if (!isOfItsKind(field, value) && !seen.has(field.key)) {
      const scalars = scalar(field, value, [...at, field.key])
      if (scalars.length > 0) seen.add(field.key)
      found.push(...scalars)
    }
  }
  return found
}

// By far the most values are of their own type; they are told apart before anything is made for them.
function isOfItsKind({ kind }: FieldDescriptor, value: Json): boolean {
  switch (kind) {
    case 'number':
      return Number.isFinite(value)
    case 'integer':
    case 'milliseconds':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    default:
      return true
  }
}

function inList(field: FieldDescriptor, items: readonly Json[], path: JsonPath): readonly Problem[] {
  const seen = new Set<string>()
  const found: Problem[] = []
  for (const [index, item] of items.entries()) {
    if (isJsonObject(item)) {
      found.push(...checkCoercedValues(item, field.fields ?? [], [...path, index], seen))
    }
  }
  return found
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
