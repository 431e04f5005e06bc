'use client'

import type { CommandResult, EditorProblem } from '@call-timeline/core'
import type { Json, JsonPath } from '@call-timeline/schema'
import type { EpochUnit } from '@call-timeline/schema/convert'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import { type ReactElement, useId } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import type { FieldMessages } from '../messages/field-messages.ts'
import { term } from '../messages/term-messages.ts'
import { controlFor } from './control-for.ts'
import { FieldNotes } from './field-notes.tsx'
import { presenceOf } from './field-value.ts'

/** Props of a field in a form. */
export interface FieldProps {
  readonly field: FieldDescriptor
  readonly value: Json | undefined
  /** Takes a value over, or none; or says why not. */
  readonly onChange: (value: Json | undefined) => CommandResult
  /** Where it lies, relative to the segment or the call. */
  readonly path: JsonPath
  /** The problems of this field and of what lies under it. */
  readonly problems: readonly EditorProblem[]
  /** What the endpoint takes while the field is left out, in words. */
  readonly derived?: string | undefined
  /** Stands in the field while it is left out. */
  readonly placeholder?: string | undefined
  /** The unit of an epoch that is not there yet. */
  readonly unitHint?: EpochUnit | undefined
}

/** One field: its name, its control, its unit, what is sent, and its problems. */
export function Field({
  field,
  value,
  onChange,
  path,
  problems,
  derived,
  placeholder,
  unitHint,
}: FieldProps): ReactElement {
  const { editor, messages } = useTimeline('Timeline.CallForm')
  const words = messages.fields
  const label = term(messages.terms, field.label)
  const ids = { control: useId(), label: useId(), help: useId(), notes: useId() }
  const { Control, isOtherKind, isWide } = controlFor(field, value)
  const unit = unitText(field, value, words)
  const presence = presenceOf(value)
  // A list of choices has "not given" among them.
  const hasChoices = field.editor === 'choice' || field.editor === 'toggle'
  const canClear = value !== undefined && !field.required && !editor.readOnly && (!hasChoices || isOtherKind)
  const help = [term(messages.terms, field.help), words.bounds(field)].filter(Boolean).join(' ')
  const clear = canClear && (
    <button
      type="button"
      className="ct-button ct-form-clear"
      data-icon=""
      aria-label={words.clear(label)}
      onClick={() => onChange(undefined)}
    >
      <Icon name="cross" />
    </button>
  )
  return (
    <div
      className="ct-form-field"
      data-field-path={JSON.stringify(path)}
      data-field-help={help}
      data-field-label={label}
      data-presence={presence}
      data-wide={isWide ? '' : undefined}
      data-clearable={canClear ? '' : undefined}
      data-unit={unit === '' ? undefined : unit}
    >
      <div className="ct-form-label">
        <label id={ids.label} htmlFor={ids.control}>
          {label}
        </label>
        {field.required && (
          <span className="ct-form-required" title={words.required}>
            *
          </span>
        )}
        {isWide && clear}
        <span id={ids.help} hidden>
          {help}
        </span>
      </div>
      <div className="ct-form-control">
        <div className="ct-form-input">
          <Control
            field={field}
            value={value}
            onChange={onChange}
            readOnly={editor.readOnly}
            placeholder={placeholderOf(value, placeholder, words)}
            unitHint={unitHint}
            id={ids.control}
            labelledBy={ids.label}
            describedBy={`${ids.notes} ${ids.help}`}
            invalid={problems.some(({ severity }) => severity === 'error')}
          />
          {unit === '' ? null : <span className="ct-form-unit">{unit}</span>}
          {!isWide && clear}
        </div>
        <FieldNotes
          id={ids.notes}
          field={field}
          value={value}
          isOtherKind={isOtherKind}
          derived={derived}
          problems={problems}
        />
      </div>
    </div>
  )
}

/** What the number counts; of a time, which is shown as a clock, how it is sent. */
function unitText({ editor, unit }: FieldDescriptor, value: Json | undefined, words: FieldMessages): string {
  if (editor === 'dollars') return words.unit.dollars
  if (editor === 'call_time' || editor === 'duration')
    return typeof value === 'number' ? words.sentMs(value) : ''
  return unit === undefined ? '' : words.unit[unit]
}

function placeholderOf(
  value: Json | undefined,
  whenAbsent: string | undefined,
  words: FieldMessages,
): string | undefined {
  if (value === null) return words.null
  return value === '' ? words.emptyText : whenAbsent
}
