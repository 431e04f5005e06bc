'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { FieldMessages } from '../messages/field-messages.ts'
import { ProblemNote } from './problem-note.tsx'

/** What is sent for a field where that is not plain to see, and what is wrong with it. */
export function FieldNotes({
  id,
  field,
  value,
  isOtherKind,
  derived,
  problems,
}: {
  readonly id: string
  readonly field: FieldDescriptor
  readonly value: Json | undefined
  readonly isOtherKind: boolean
  readonly derived: string | undefined
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const words = useTimeline('Timeline.CallForm').messages.fields
  const note = isOtherKind ? words.otherKind : noteOf(field, value, derived, words)
  return (
    <div id={id} className="ct-form-notes">
      {note === undefined ? null : <p className="ct-field-note">{note}</p>}
      {problems.map((problem) => (
        <ProblemNote key={problem.key} problem={problem} />
      ))}
    </div>
  )
}

function noteOf(
  field: FieldDescriptor,
  value: Json | undefined,
  derived: string | undefined,
  words: FieldMessages,
): string | undefined {
  if (value === undefined)
    return field.derived === true
      ? derived === undefined
        ? words.derived
        : words.derivedAs(derived)
      : undefined
  if (value === null) return words.sentAsNull
  if (value === '' && field.kind === 'text') return words.sentAsEmpty
  if (field.editor === 'dollars' && typeof value === 'number') return words.sentCents(String(value))
  return undefined
}
