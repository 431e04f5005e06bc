/** Any JSON value, read-only: what `JSON.parse` can return. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A JSON object, read-only. */
export type JsonObject = { readonly [key: string]: Json }

/** A place in a JSON value: object keys and array indexes from the root. */
export type JsonPath = readonly (string | number)[]

/** Whether a value is a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a JSON value is a list. */
export function isJsonArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}
