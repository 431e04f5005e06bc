'use client'

import { epochToMs, epochUnit, msToEpoch } from '@call-timeline/schema/convert'
import { type ReactElement, useId, useState } from 'react'
import { useTimeline } from '../../context/timeline-context.ts'
import { useIsLive } from '../../hooks/use-is-live.ts'
import type { ControlProps } from '../control.ts'
import { instantOf, localDateTime, localZone } from '../local-time.ts'

/** An epoch as local date and time. It is sent in the unit that was there, seconds or ms; a new one as its neighbour. */
export function EpochControl(props: ControlProps): ReactElement {
  const { field, value, onChange, readOnly } = props
  const words = useTimeline('Timeline.CallForm').messages.fields
  const noteId = useId()
  // A server does not know the reader's time zone.
  const isLive = useIsLive()
  const epoch = readEpoch(value)
  const unit = epoch === undefined ? (props.unitHint ?? 'ms') : epochUnit(epoch)
  const shown = epoch === undefined || !isLive ? '' : localDateTime(epochToMs(epoch))
  // A date that is half filled in is kept as typed by the browser and reported as empty.
  const [isPartial, setPartial] = useState(false)
  const [reason, setReason] = useState<string | undefined>(undefined)

  const commit = (input: HTMLInputElement): void => {
    const ms = instantOf(input.value)
    const isDate = !input.validity.badInput && (input.value === '' || ms !== undefined)
    const result = isDate
      ? onChange(ms === undefined ? undefined : msToEpoch(ms, unit))
      : { ok: false as const, reason: words.invalid.date }
    setReason(result.ok ? undefined : result.reason)
  }
  return (
    <>
      <input
        // The value is the browser's while it is typed; it starts anew when the field changes.
        key={`${shown} ${unit}`}
        id={props.id}
        className="ct-field"
        type="datetime-local"
        step={unit === 's' ? 1 : 0.001}
        defaultValue={unit === 's' ? shown.replace(/\.000$/, '') : shown}
        readOnly={readOnly}
        aria-labelledby={props.labelledBy}
        aria-describedby={`${noteId} ${props.describedBy}`}
        aria-invalid={props.invalid || reason !== undefined}
        required={field.required}
        onInput={() => setPartial(true)}
        onBlur={({ currentTarget }) => {
          if (isPartial) commit(currentTarget)
          setPartial(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          commit(event.currentTarget)
          setPartial(false)
        }}
      />
      <p id={noteId} className="ct-field-note">
        {isLive &&
          words.epochNote(localZone(epoch === undefined ? Date.now() : epochToMs(epoch)), epoch, unit)}
      </p>
      {reason === undefined ? null : (
        <p className="ct-field-problem" data-severity="error" role="alert">
          {reason}
        </p>
      )}
    </>
  )
}

/** A number, or digits as text, which the endpoint takes for a number; undefined out of a calendar's range. */
export function readEpoch(value: ControlProps['value']): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  return localDateTime(epochToMs(number)) === '' ? undefined : number
}
