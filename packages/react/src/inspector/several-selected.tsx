'use client'

import { type CommandResult, parseTime, type SegmentId, shiftSegments } from '@call-timeline/core'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { SelectionActions } from './selection-actions.tsx'

/** What several selected items have in common: what can be done with all of them at once. */
export function SeveralSelected({ ids }: { readonly ids: readonly SegmentId[] }): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  return (
    <div className="ct-several">
      <h3>{words.severalTitle(ids.length)}</h3>
      <div className="ct-segment-actions">
        <SelectionActions several />
      </div>
      {editor.readOnly ? null : <Shift ids={ids} />}
    </div>
  )
}

/** Moves all of them by an amount that is typed. */
function Shift({ ids }: { readonly ids: readonly SegmentId[] }): ReactElement {
  const { messages } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const run = useRunCommand()
  const idOf = { input: useId(), help: useId() }
  const [text, setText] = useState('')
  const [result, setResult] = useState<CommandResult>({ ok: true })
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const deltaMs = readDelta(text)
    setResult(
      deltaMs === undefined
        ? { ok: false, reason: messages.fields.invalid.duration }
        : run(shiftSegments, { ids, edge: 'both', deltaMs }),
    )
  }
  return (
    <form className="ct-shift" onSubmit={onSubmit}>
      <label htmlFor={idOf.input}>{words.shiftLabel}</label>
      <div className="ct-form-input">
        <input
          id={idOf.input}
          className="ct-field"
          type="text"
          value={text}
          aria-describedby={idOf.help}
          aria-invalid={!result.ok}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="ct-button" data-variant="outline">
          {words.shift}
        </button>
      </div>
      <div id={idOf.help}>
        <p className="ct-field-note">{words.shiftHelp}</p>
        {result.ok ? null : (
          <p className="ct-field-problem" data-severity="error" role="alert">
            {result.reason}
          </p>
        )}
      </div>
    </form>
  )
}

/** An amount of time, earlier or later. */
function readDelta(text: string): number | undefined {
  const [, sign = '', amount = ''] = /^\s*([+−-]?)\s*(.*)$/.exec(text) ?? []
  const ms = parseTime(amount)
  if (ms === undefined) return undefined
  return sign === '' || sign === '+' ? ms : -ms
}
