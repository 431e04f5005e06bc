'use client'

import { type CommandResult, type SegmentId, setField, setWord } from '@call-timeline/core'
import type { Json, Provenance } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import { type KeyboardEvent, type ReactElement, useId } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { nudgeOf } from '../fields/nudge.ts'
import { textFormatOf } from '../fields/text-format.ts'
import { useTextDraft } from '../fields/use-text-draft.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { term } from '../messages/term-messages.ts'
import { readOwn } from '../rows/read-json.ts'

/** One value of one word. */
export function WordCell({
  id,
  index,
  field,
  word,
  provenance,
  isInvalid,
}: {
  readonly id: SegmentId
  readonly index: number
  readonly field: FieldDescriptor
  readonly word: Json
  readonly provenance: Provenance
  readonly isInvalid: boolean
}): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Inspector')
  const run = useRunCommand()
  const ids = { reason: useId(), note: useId() }
  const label = messages.inspector.wordField(term(messages.terms, field.label), index + 1)
  const format = textFormatOf(field.editor)
  const value = readOwn(word, field.key)
  const shown = value === undefined || value === null ? '' : (format?.show(value) ?? JSON.stringify(value))
  const onCommit = (next: Json | undefined): CommandResult => {
    const command = argsOf(field.key, next)
    if (command !== undefined) return run(setWord, { id, index, ...command })
    return run(setField, { id, path: ['words', index, field.key], value: next })
  }
  const draft = useTextDraft({
    shown,
    read(text) {
      if (text === '' && field.kind !== 'text') return { ok: true, value: undefined }
      return format === undefined ? { ok: true, value: text } : format.read(text, messages.fields)
    },
    onCommit,
    singleLine: true,
  })
  const isTime = field.unit === 'ms'
  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = isTime && !editor.readOnly ? nudgeOf(event) : undefined
    const current = delta === undefined ? undefined : format?.read(draft.text, messages.fields)
    if (delta === undefined || current?.ok !== true || typeof current.value !== 'number') {
      draft.onKeyDown(event)
      return
    }
    event.preventDefault()
    onCommit(Math.max(0, current.value + delta))
  }
  return (
    <div
      data-field-path={JSON.stringify(['words', index, field.key])}
      data-field-label={label}
      data-field-help={term(messages.terms, field.help)}
    >
      <input
        type="text"
        className="ct-field"
        value={draft.text}
        readOnly={editor.readOnly}
        autoComplete="off"
        spellCheck={false}
        data-kind={field.editor}
        aria-label={label}
        aria-describedby={
          [draft.reason && ids.reason, isTime && ids.note].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={isInvalid || draft.reason !== undefined}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
        onKeyDown={onKeyDown}
      />
      {isTime && (
        <span id={ids.note} hidden>
          {messages.inspector.provenanceHelp[provenance]}
        </span>
      )}
      {draft.reason !== undefined && (
        <p id={ids.reason} className="ct-field-problem" data-severity="error" role="alert">
          {draft.reason}
        </p>
      )}
    </div>
  )
}

/** The change as the word command takes it; undefined for one that it does not make, such as taking a time out. */
function argsOf(
  key: string,
  value: Json | undefined,
): { word: string } | { startMs: number } | { endMs: number } | { confidence: number | null } | undefined {
  if (key === 'word' && typeof value === 'string') return { word: value }
  if (key === 'start_ms' && typeof value === 'number') return { startMs: value }
  if (key === 'end_ms' && typeof value === 'number') return { endMs: value }
  if (key === 'confidence' && (value === undefined || typeof value === 'number'))
    return { confidence: value ?? null }
  return undefined
}
