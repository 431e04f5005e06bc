import type { Json } from '@call-timeline/schema'
import { findJsonFault } from './json-fault.ts'

/** Where a text stops being JSON. */
export interface JsonTextError {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** From 0, in UTF-16 units. */
  readonly offset: number
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string
}

/** A parsed text or its first fault. */
export type ParsedJsonText =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: JsonTextError }

const BYTE_ORDER_MARK = '\ufeff'

/** Parses JSON that a person wrote or pasted. Every key comes through, `__proto__` too. */
export function parseJsonText(text: string): ParsedJsonText {
  const skipped = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  const json = text.slice(skipped)
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    const { offset, message } = findJsonFault(json)
    return { ok: false, error: { ...placeOf(json, offset), offset: offset + skipped, message } }
  }
}

/** JSON as people read it: two spaces, keys in their own order. */
export function formatJson(value: Json): string {
  return JSON.stringify(value, null, 2)
}

function placeOf(text: string, offset: number): Pick<JsonTextError, 'line' | 'column'> {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n]/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
