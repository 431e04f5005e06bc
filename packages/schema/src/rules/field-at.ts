import { CALL_FIELDS } from '../fields/call-fields.ts'
import type { FieldDescriptor } from '../fields/descriptor.ts'
import { SEGMENT_FIELDS } from '../fields/segment-fields.ts'
import type { JsonPath } from '../json.ts'
import type { PathRoot } from './keys/meant-field.ts'

/** The table's entry for the field at a path from a call or a segment; undefined where the contract knows none. */
export function fieldAt(of: PathRoot, path: JsonPath): FieldDescriptor | undefined {
  let table: readonly FieldDescriptor[] | undefined = of === 'call' ? CALL_FIELDS : SEGMENT_FIELDS
  let field: FieldDescriptor | undefined
  for (const step of path) {
    // An item of a list has the list's own fields.
    if (typeof step === 'number') continue
    field = table?.find(({ key, alias }) => key === step || alias === step)
    table = field?.fields
  }
  return typeof path.at(-1) === 'string' ? field : undefined
}
