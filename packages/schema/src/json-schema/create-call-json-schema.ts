import * as z from 'zod'
import { callFieldsSchema } from '../contract/call.ts'
import { CALL_FIELDS } from '../fields/call-fields.ts'
import type { FieldDescriptor } from '../fields/descriptor.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'

/**
 * The request's JSON Schema (draft 2020-12): what the endpoint takes, with lengths in code points, the timing
 * rule, and each field's label and help. It cannot say that a call ends after it starts, nor that texts have
 * to be well formed.
 */
export function createCallJsonSchema(): JsonObject {
  const generated: Json = JSON.parse(
    JSON.stringify(z.toJSONSchema(callFieldsSchema, { io: 'input', unrepresentable: 'any' })),
  )
  const { $schema = '', ...body } = isJsonObject(generated) ? generated : {}
  return {
    $schema,
    title: 'Create call',
    description: 'The timeline of one voice call, and what is known of it.',
    ...labelled(body, CALL_FIELDS),
  }
}

/** The schema of an object with the labels and helps of its fields, all the way down. */
function labelled(schema: JsonObject, table: readonly FieldDescriptor[]): JsonObject {
  const { properties } = schema
  if (!isJsonObject(properties)) return schema
  const named = Object.entries(properties).map(([key, value]) => {
    const field = table.find((known) => known.key === key || known.alias === key)
    return [key, field === undefined || !isJsonObject(value) ? value : labelledField(value, field)] as const
  })
  return { ...schema, properties: Object.fromEntries(named) }
}

function labelledField(schema: JsonObject, field: FieldDescriptor): JsonObject {
  const inside = field.fields === undefined ? schema : withInside(schema, field.fields)
  return { title: field.label, description: field.help, ...inside }
}

/** Finds the object behind `null` alternatives and list items, and labels that. */
function withInside(schema: JsonObject, table: readonly FieldDescriptor[]): JsonObject {
  if (isJsonObject(schema.properties)) return labelled(schema, table)
  const { items, anyOf } = schema
  return {
    ...schema,
    ...(isJsonObject(items) ? { items: withInside(items, table) } : {}),
    ...(isJsonArray(anyOf)
      ? { anyOf: anyOf.map((one) => (isJsonObject(one) ? withInside(one, table) : one)) }
      : {}),
  }
}
