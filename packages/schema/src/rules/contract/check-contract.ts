import { CALL_FIELDS, TIMELINE_KEY } from '../../fields/call-fields.ts'
import type { FieldDescriptor } from '../../fields/descriptor.ts'
import { isJsonObject, type Json } from '../../json.ts'
import { checkCallRules } from './call-rules.ts'
import { checkFields, checkItem } from './check-fields.ts'
import { checkText } from './check-text.ts'
import type { Violation } from './violation.ts'

const SEGMENT_ITEM = CALL_FIELDS.find((field) => field.key === TIMELINE_KEY)
const FIELDS_ALONE = CALL_FIELDS.map(withoutItems)

/** All for which the endpoint would refuse the payload, in the order in which it reports. */
export function violationsOfCall(payload: Json): readonly Violation[] {
  return violations(payload, CALL_FIELDS, [])
}

/** The same, leaving the items of the timeline to `violationsOfSegment`. */
export function violationsOfCallFields(payload: Json): readonly Violation[] {
  return violations(payload, FIELDS_ALONE, [TIMELINE_KEY])
}

/** All for which the endpoint would refuse one item of the timeline; paths start at the item. */
export function violationsOfSegment(segment: Json): readonly Violation[] {
  const found: Violation[] = []
  if (SEGMENT_ITEM !== undefined) checkItem(SEGMENT_ITEM, segment, [], found)
  checkText(segment, found)
  return found
}

function violations(
  payload: Json,
  table: readonly FieldDescriptor[],
  skip: readonly string[],
): readonly Violation[] {
  if (!isJsonObject(payload)) {
    return [{ type: 'model_attributes_type', path: [], input: payload, field: undefined }]
  }
  const found: Violation[] = []
  checkFields(payload, table, [], found)
  checkCallRules(payload, found)
  checkText(payload, found, skip)
  return found
}

function withoutItems(field: FieldDescriptor): FieldDescriptor {
  if (field.key !== TIMELINE_KEY) return field
  const { fields: _, ...alone } = field
  return alone
}
