import type { RefusalType } from '../../coerce/coerced.ts'
import type { FieldDescriptor } from '../../fields/descriptor.ts'
import type { Json, JsonPath } from '../../json.ts'

/** A rule over more than one field, or over a list that the field's kind does not know. */
export type ContractRule = 'timing' | 'sentiment' | 'call_order'

/** One reason for which the endpoint would refuse a payload. */
export interface Violation {
  readonly type: RefusalType
  /** From the root of what was checked. */
  readonly path: JsonPath
  /** What was found there; for a missing field, what it is missing from. */
  readonly input: Json
  /** The field's entry in the table; undefined for the whole call or a whole segment. */
  readonly field: FieldDescriptor | undefined
  /** Set when `type` is `value_error`. */
  readonly rule?: ContractRule
}
