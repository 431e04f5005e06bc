import type { CommandResult } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { EpochUnit } from '@call-timeline/schema/convert'
import type { FieldDescriptor } from '@call-timeline/schema/fields'

/** What every control of a field is given. */
export interface ControlProps {
  readonly field: FieldDescriptor
  readonly value: Json | undefined
  /** Takes a value over, or none; or says why not. */
  readonly onChange: (value: Json | undefined) => CommandResult
  readonly readOnly: boolean
  /** Stands in an empty field: what holds while it is left out. */
  readonly placeholder?: string | undefined
  /** The unit of an epoch that is not there yet; ms when nothing tells. */
  readonly unitHint?: EpochUnit | undefined
  /** Id of the element that takes the focus. */
  readonly id: string
  /** Id of the element that names it. */
  readonly labelledBy: string
  /** Ids of the elements that describe it. */
  readonly describedBy: string
  /** Whether its problems include an error. */
  readonly invalid: boolean
}
