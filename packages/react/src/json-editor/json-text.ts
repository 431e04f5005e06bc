import { formatJson } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'

/** Values whose text is longer than this are opened only on demand; UTF-16 units, about 50 kB. */
export const LARGE_TEXT = 50_000

/** A value as a person edits it: two spaces, one item per line; empty when there is none. */
export function jsonText(value: Json | undefined): string {
  return value === undefined ? '' : formatJson(value)
}
