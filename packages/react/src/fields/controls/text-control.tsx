'use client'

import { type KeyboardEvent, type ReactElement, useId } from 'react'
import { useTimeline } from '../../context/timeline-context.ts'
import type { ControlProps } from '../control.ts'
import { valueOfEmptyText } from '../field-value.ts'
import { nudgeOf } from '../nudge.ts'
import { textFormatOf } from '../text-format.ts'
import { useTextDraft } from '../use-text-draft.ts'

/** A field that is typed as one line, or as several for long text. */
export function TextControl(props: ControlProps): ReactElement {
  const { field, value, onChange, readOnly, id } = props
  const { messages } = useTimeline('Timeline.CallForm')
  const words = messages.fields
  const ids = { reason: useId(), list: useId() }
  const format = textFormatOf(field.editor)
  const shown = value === undefined || value === null ? '' : (format?.show(value) ?? '')
  const draft = useTextDraft({
    shown,
    read: (text) =>
      text === '' || format === undefined
        ? { ok: true, value: valueOfEmptyText(field) }
        : format.read(text, words),
    onCommit: onChange,
    singleLine: field.editor !== 'long_text',
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = field.unit === 'ms' ? nudgeOf(event) : undefined
    const current = delta === undefined || readOnly ? undefined : format?.read(draft.text, words)
    if (delta === undefined || current?.ok !== true || typeof current.value !== 'number') {
      draft.onKeyDown(event)
      return
    }
    event.preventDefault()
    onChange(Math.max(0, current.value + delta))
  }

  const common = {
    id,
    className: 'ct-field',
    value: draft.text,
    readOnly,
    placeholder: props.placeholder ?? words.notSet,
    'aria-labelledby': props.labelledBy,
    'aria-describedby': draft.reason === undefined ? props.describedBy : `${ids.reason} ${props.describedBy}`,
    'aria-invalid': props.invalid || draft.reason !== undefined,
    'aria-required': field.required || undefined,
    onBlur: draft.onBlur,
    onKeyDown,
  }
  return (
    <>
      {field.editor === 'long_text' ? (
        <textarea
          {...common}
          rows={Math.min(10, Math.max(2, draft.text.split('\n').length, Math.ceil(draft.text.length / 44)))}
          onChange={(event) => draft.onChange(event.target.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={INPUT_MODES[field.editor]}
          autoComplete="off"
          spellCheck={false}
          list={field.editor === 'suggestion' ? ids.list : undefined}
          data-kind={field.editor}
          onChange={(event) => draft.onChange(event.target.value)}
        />
      )}
      {field.editor === 'suggestion' && (
        <datalist id={ids.list}>
          {field.options?.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {draft.reason !== undefined && (
        <p id={ids.reason} className="ct-field-problem" data-severity="error" role="alert">
          {draft.reason}
        </p>
      )}
    </>
  )
}

const INPUT_MODES: Partial<Record<ControlProps['field']['editor'], 'numeric' | 'decimal' | 'tel' | 'url'>> = {
  whole_number: 'numeric',
  number: 'decimal',
  dollars: 'decimal',
  phone: 'tel',
  url: 'url',
}
