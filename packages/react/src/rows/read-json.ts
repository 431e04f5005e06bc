import type { Json, JsonObject } from '@call-timeline/schema'

/** The object under a key, or nothing when it is something else. Own keys alone: payloads are hostile. */
export function readObject(value: Json | undefined, key: string): JsonObject | undefined {
  const found = readOwn(value, key)
  return typeof found === 'object' && found !== null && !isList(found) ? found : undefined
}

/** The text under a key, or nothing when it is something else. */
export function readText(value: Json | undefined, key: string): string | undefined {
  const found = readOwn(value, key)
  return typeof found === 'string' ? found : undefined
}

/** The finite number under a key, or nothing when it is something else. */
export function readNumber(value: Json | undefined, key: string): number | undefined {
  const found = readOwn(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** The list under a key; empty when it is something else. */
export function readList(value: Json | undefined, key: string): readonly Json[] {
  const found = readOwn(value, key)
  return isList(found) ? found : []
}

/** Whatever is under a key. */
export function readOwn(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined
  return Object.hasOwn(value, key) ? value[key] : undefined
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
