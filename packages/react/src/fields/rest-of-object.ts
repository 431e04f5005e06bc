import type { Json, JsonObject } from '@call-timeline/schema'
import { isJsonObject } from './is-json-object.ts'

/** An object without the keys that have fields of their own; undefined when nothing else is there. */
export function restOf(object: Json | undefined, known: readonly string[]): JsonObject | undefined {
  if (!isJsonObject(object)) return undefined
  const rest = Object.entries(object).filter(([key]) => !known.includes(key))
  return rest.length === 0 ? undefined : Object.fromEntries(rest)
}

/** The object with another rest: the known keys stay, all others are those of `rest`. Undefined when nothing is left. */
export function withRest(
  object: Json | undefined,
  known: readonly string[],
  rest: Json | undefined,
): JsonObject | undefined {
  const kept = isJsonObject(object) ? Object.entries(object).filter(([key]) => known.includes(key)) : []
  const entries = [...kept, ...(isJsonObject(rest) ? Object.entries(rest) : [])]
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
