import type { Json } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'

/** How a field stands on the wire. */
export type FieldPresence = 'absent' | 'null' | 'value'

export function presenceOf(value: Json | undefined): FieldPresence {
  if (value === undefined) return 'absent'
  return value === null ? 'null' : 'value'
}

/** What emptying a field's text means: an optional field is taken out, a required one becomes empty text. */
export function valueOfEmptyText(field: FieldDescriptor): Json | undefined {
  return field.required && field.kind === 'text' ? '' : undefined
}
