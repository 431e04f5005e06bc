'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../../context/timeline-context.ts'
import type { ControlProps } from '../control.ts'

/** A field with a closed list of values. A value outside the list is shown as what it is. */
export function ChoiceControl(props: ControlProps): ReactElement {
  const { field, value, onChange, readOnly } = props
  const words = useTimeline('Timeline.CallForm').messages.fields
  const options = field.options ?? []
  const current = typeof value === 'string' ? value : ''
  const isUnknown = typeof value === 'string' && !options.includes(value)
  return (
    <select
      id={props.id}
      className="ct-field"
      value={isUnknown ? UNKNOWN : current}
      disabled={readOnly}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
      aria-required={field.required || undefined}
      data-empty={current === '' && !isUnknown ? '' : undefined}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="" disabled={field.required}>
        {field.required ? words.choose : words.notSet}
      </option>
      {isUnknown && (
        <option value={UNKNOWN} disabled>
          {words.notInList(current)}
        </option>
      )}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  )
}

// No value of the contract's lists can look like this, and it is never sent.
const UNKNOWN = '\u0000unknown'
