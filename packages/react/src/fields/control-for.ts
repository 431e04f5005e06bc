import type { Json } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import type { ControlProps } from './control.ts'
import { ChoiceControl } from './controls/choice-control.tsx'
import { EpochControl, readEpoch } from './controls/epoch-control.tsx'
import { JsonControl } from './controls/json-control.tsx'
import { TextControl } from './controls/text-control.tsx'
import { ToggleControl } from './controls/toggle-control.tsx'
import { textFormatOf } from './text-format.ts'

/** How a field is edited. */
export interface FieldControl {
  readonly Control: (props: ControlProps) => ReactElement
  /** Whether the value is of a kind that the field's own control cannot show. */
  readonly isOtherKind: boolean
  /** Whether it takes the whole width of a form. */
  readonly isWide: boolean
}

const WIDE: readonly FieldDescriptor['editor'][] = ['long_text', 'epoch']

/** The control of a field, which is a JSON editor for a value that the field's own control cannot show. */
export function controlFor(field: FieldDescriptor, value: Json | undefined): FieldControl {
  const isOtherKind = value !== undefined && value !== null && !canShow(field, value)
  const Control = isOtherKind ? JsonControl : ownControl(field)
  return { Control, isOtherKind, isWide: Control === JsonControl || WIDE.includes(field.editor) }
}

function ownControl({ editor }: FieldDescriptor): (props: ControlProps) => ReactElement {
  switch (editor) {
    case 'choice':
      return ChoiceControl
    case 'toggle':
      return ToggleControl
    case 'epoch':
      return EpochControl
    case 'json':
    case 'none':
      return JsonControl
    default:
      return TextControl
  }
}

function canShow({ editor }: FieldDescriptor, value: Json): boolean {
  switch (editor) {
    case 'choice':
      return typeof value === 'string'
    case 'toggle':
      return typeof value === 'boolean'
    case 'epoch':
      return readEpoch(value) !== undefined
    default:
      return textFormatOf(editor)?.show(value) !== undefined || editor === 'json' || editor === 'none'
  }
}
