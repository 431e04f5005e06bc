'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../../context/timeline-context.ts'
import type { ControlProps } from '../control.ts'

/** Yes, no, or not given: three states, since leaving a field out is not a "no". */
export function ToggleControl(props: ControlProps): ReactElement {
  const { value, onChange, readOnly, id } = props
  const words = useTimeline('Timeline.CallForm').messages.fields
  const choices = [
    { label: words.yes, value: true },
    { label: words.no, value: false },
    { label: words.notGiven, value: undefined },
  ]
  return (
    <div
      id={id}
      className="ct-toggle"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
    >
      {choices.map((choice) => (
        <label key={choice.label} className="ct-toggle-choice">
          <input
            type="radio"
            name={id}
            checked={value === choice.value}
            disabled={readOnly}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
