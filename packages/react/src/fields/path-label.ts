import type { JsonPath } from '@call-timeline/schema'
import {
  CALL_FIELDS,
  type FieldDescriptor,
  fieldOf,
  SEGMENT_FIELDS,
  SEGMENT_METADATA_FIELDS,
} from '@call-timeline/schema/fields'
import { type TermMessages, term, termsEnglish } from '../messages/term-messages.ts'

/** A path in words: "Words 4, End". Keys that the contract does not know stand as they are. */
export function pathLabel(path: JsonPath, inSegment: boolean, terms: TermMessages = termsEnglish): string {
  let table: readonly FieldDescriptor[] | undefined = inSegment ? SEGMENT_FIELDS : CALL_FIELDS
  const parts: string[] = []
  for (const step of path) {
    if (typeof step === 'number') {
      const before = parts.pop()
      parts.push(before === undefined ? String(step + 1) : `${before} ${step + 1}`)
      continue
    }
    const field: FieldDescriptor | undefined =
      table?.find(({ alias }) => alias === step) ?? fieldOf(table ?? [], step)
    parts.push(field === undefined ? step : term(terms, field.label))
    table = inSegment && parts.length === 1 && step === 'metadata' ? SEGMENT_METADATA_FIELDS : field?.fields
  }
  return parts.join(', ')
}
