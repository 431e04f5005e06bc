'use client'

import type { ReactElement } from 'react'
import { JsonEditor } from '../../json-editor/json-editor.tsx'
import type { ControlProps } from '../control.ts'

/** A field of any JSON. Emptied, the field is taken out. */
export function JsonControl(props: ControlProps): ReactElement {
  return (
    <JsonEditor
      id={props.id}
      value={props.value}
      onCommit={props.onChange}
      allowEmpty
      readOnly={props.readOnly}
      labelledBy={props.labelledBy}
      describedBy={props.describedBy}
    />
  )
}
