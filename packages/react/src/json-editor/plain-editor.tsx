'use client'

import type { KeyboardEvent, ReactElement } from 'react'
import type { JsonSurfaceProps } from './json-surface.ts'

/** JSON in a plain text area: what there is until the editor with colours is loaded, or when it cannot be. */
export function PlainEditor(props: JsonSurfaceProps): ReactElement {
  const { text, error, readOnly, id, label, labelledBy, describedBy, fill } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    props.onCommit()
  }
  return (
    <textarea
      className="ct-field ct-json-plain"
      id={id}
      value={text}
      rows={Math.min(12, text.split('\n', 12).length + 1)}
      spellCheck={false}
      autoComplete="off"
      readOnly={readOnly}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={error !== undefined}
      data-large={fill ? '' : undefined}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
