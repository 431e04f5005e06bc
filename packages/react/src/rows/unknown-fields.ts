import type { Json, JsonObject } from '@call-timeline/schema'
import { type FieldDescriptor, NODE_FIELDS, SEGMENT_FIELDS, TOOL_FIELDS } from '@call-timeline/schema/fields'
import { readObject } from './read-json.ts'

/**
 * What a segment says that no table of the contract knows, under the keys where it lies; undefined when there is
 * nothing. Metadata is free by contract, and is read in the inspector.
 */
export function unknownFields(wire: Json): JsonObject | undefined {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) return undefined
  const own = unknownEntries(wire, SEGMENT_FIELDS)
  const nested = NESTED.flatMap(([key, fields]) =>
    unknownEntries(readObject(wire, key), fields).map(([name, value]): Entry => [`${key}.${name}`, value]),
  )
  const entries = [...own, ...nested]
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

type Entry = readonly [string, Json]

const NESTED: readonly (readonly [string, readonly FieldDescriptor[]])[] = [
  ['tool', TOOL_FIELDS],
  ['node', NODE_FIELDS],
]

function unknownEntries(object: Json | undefined, fields: readonly FieldDescriptor[]): readonly Entry[] {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return []
  return Object.entries(object).filter(
    ([key]) => !fields.some((field) => field.key === key || field.alias === key),
  )
}
