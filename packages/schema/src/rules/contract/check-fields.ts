import { coerceBoolean } from '../../coerce/boolean.ts'
import type { Coerced, RefusalType } from '../../coerce/coerced.ts'
import { coerceInteger } from '../../coerce/integer.ts'
import { coerceMilliseconds } from '../../coerce/milliseconds.ts'
import { coerceNumber } from '../../coerce/number.ts'
import { codePointLength } from '../../convert/text.ts'
import type { FieldDescriptor } from '../../fields/descriptor.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject, type JsonPath } from '../../json.ts'
import { breaksTimingRule } from './timing-rule.ts'
import type { Violation } from './violation.ts'

/**
 * Checks an object against its table of fields, in the order of the table, as the endpoint does. Violations
 * are added to `found`; nothing is thrown.
 */
export function checkFields(
  object: JsonObject,
  table: readonly FieldDescriptor[],
  at: JsonPath,
  found: Violation[],
): void {
  for (const field of table) {
    const key = spelling(object, field)
    const value = Object.hasOwn(object, key) ? object[key] : undefined
    if (value === undefined) {
      if (field.required) found.push({ type: 'missing', path: [...at, field.key], input: object, field })
    } else if (value !== null || !field.nullable) {
      if (!isWholeNumber(field, value)) checkValue(field, value, [...at, key], found)
    }
  }
}

// Times are nearly always whole numbers already: a call has hundreds of thousands of them.
function isWholeNumber({ kind, min }: FieldDescriptor, value: Json): boolean {
  return kind === 'milliseconds' && min === undefined && Number.isSafeInteger(value)
}

/** Checks one item of a list of shapes, with the rule over the whole of it. */
export function checkItem(field: FieldDescriptor, item: Json, at: JsonPath, found: Violation[]): void {
  if (!isJsonObject(item)) {
    found.push({ type: 'model_type', path: at, input: item, field })
    return
  }
  const before = found.length
  checkFields(item, field.fields ?? [], at, found)
  if (field.itemRule === 'timing' && found.length === before && breaksTimingRule(item)) {
    found.push({ type: 'value_error', path: at, input: item, field: undefined, rule: 'timing' })
  }
}

function spelling(object: JsonObject, field: FieldDescriptor): string {
  const { key, alias } = field
  return alias !== undefined && !Object.hasOwn(object, key) && Object.hasOwn(object, alias) ? alias : key
}

function checkValue(field: FieldDescriptor, value: Json, at: JsonPath, found: Violation[]): void {
  switch (field.kind) {
    case 'shape':
      checkShape(field, value, at, found)
      break
    case 'list':
      checkList(field, value, at, found)
      break
    case 'object':
      checkObject(field, value, at, found)
      break
    default: {
      const type = scalarRefusal(field, value)
      if (type !== undefined) found.push({ type, path: at, input: value, field })
    }
  }
}

function checkShape(field: FieldDescriptor, value: Json, at: JsonPath, found: Violation[]): void {
  if (isJsonObject(value)) checkFields(value, field.fields ?? [], at, found)
  else
    found.push({
      type: field.model === undefined ? 'dict_type' : 'model_type',
      path: at,
      input: value,
      field,
    })
}

function checkList(field: FieldDescriptor, value: Json, at: JsonPath, found: Violation[]): void {
  if (!isJsonArray(value)) {
    found.push({ type: 'list_type', path: at, input: value, field })
    return
  }
  if (value.length < (field.minLength ?? 0)) {
    found.push({ type: 'too_short', path: at, input: value, field })
  }
  if (field.fields === undefined) return
  for (const [index, item] of value.entries()) checkItem(field, item, [...at, index], found)
}

function checkObject(field: FieldDescriptor, value: Json, at: JsonPath, found: Violation[]): void {
  if (!isJsonObject(value)) {
    found.push({ type: 'dict_type', path: at, input: value, field })
    return
  }
  if (field.values !== 'text') return
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') found.push({ type: 'string_type', path: [...at, key], input: item, field })
  }
}

function scalarRefusal(field: FieldDescriptor, value: Json): RefusalType | undefined {
  switch (field.kind) {
    case 'text':
      return textRefusal(field, value)
    case 'choice':
      return field.options?.some((option) => option === value) ? undefined : 'literal_error'
    case 'integer':
      return numberRefusal(field, coerceInteger(value))
    case 'milliseconds':
      return numberRefusal(field, coerceMilliseconds(value))
    case 'number':
      return numberRefusal(field, coerceNumber(value))
    case 'boolean': {
      const coerced = coerceBoolean(value)
      return coerced.ok ? undefined : coerced.type
    }
    default:
      return undefined
  }
}

function textRefusal(field: FieldDescriptor, value: Json): RefusalType | undefined {
  if (typeof value !== 'string') return 'string_type'
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field
  // No text has more code points than units, nor fewer than half as many.
  if (value.length <= maxLength && value.length >= minLength * 2) return undefined
  const length = codePointLength(value)
  if (length < minLength) return 'string_too_short'
  return length > maxLength ? 'string_too_long' : undefined
}

function numberRefusal(field: FieldDescriptor, coerced: Coerced<number>): RefusalType | undefined {
  if (!coerced.ok) return coerced.type
  return field.min !== undefined && coerced.value < field.min ? 'greater_than_equal' : undefined
}
