import type { Json } from '@call-timeline/schema'
import { isList, isObject } from '../../json/json-path.ts'
import { DEEPEST } from './read-json.ts'

/** A value on one line, with a space behind commas and colons. Only for what `isWritable` takes. */
export function writeJson(value: Json): string {
  if (typeof value === 'string') return writeQuoted(value)
  if (Object.is(value, -0)) return '-0'
  if (isList(value)) return `[${value.map(writeJson).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${writeQuoted(key)}: ${writeJson(item)}`)
  return `{${entries.join(', ')}}`
}

/** A text in double quotes, with everything escaped that cannot be seen. */
export function writeQuoted(text: string): string {
  return JSON.stringify(text).replaceAll(UNSEEN, escapeUnit)
}

/**
 * Characters that an editor does not show or takes for something else: C1 controls, the line breaks of
 * Unicode, bidirectional overrides, the byte order mark.
 */
export const UNSEEN: RegExp = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A UTF-16 unit as \uXXXX. */
export function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Why a value cannot be written: it is no JSON, or nested too deeply. Undefined when it can. */
export function unwritable(value: unknown, depth = 0): 'not_json' | 'too_deep' | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not_json'
  if (typeof value !== 'object') return 'not_json'
  if (depth >= DEEPEST) return 'too_deep'
  const items: readonly unknown[] = Array.isArray(value) ? Array.from(value) : Object.values(value)
  for (const item of items) {
    const why = unwritable(item, depth + 1)
    if (why !== undefined) return why
  }
  return undefined
}
