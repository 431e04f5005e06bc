'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { JsonObject } from '@call-timeline/schema'
import { derivedDurationMs, type EpochUnit, epochUnit } from '@call-timeline/schema/convert'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { readEpoch } from '../fields/controls/epoch-control.tsx'
import { Field } from '../fields/field.tsx'
import type { SetAt } from '../fields/object-fields.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { format } from '../format/format.ts'
import { readOwn } from '../rows/read-json.ts'
import { MetadataFields } from './metadata-fields.tsx'

/** One field of the call; the metadata is taken apart into the fields that are known. */
export function CallField({
  field,
  wire,
  problems,
  setAt,
}: {
  readonly field: FieldDescriptor
  readonly wire: JsonObject
  readonly problems: readonly EditorProblem[]
  readonly setAt: SetAt
}): ReactElement {
  const value = readOwn(wire, field.key)
  const canTakeApart =
    value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
  if (field.kind === 'shape' && canTakeApart)
    return <MetadataFields field={field} value={value} problems={problems} setAt={setAt} />

  const durationMs = field.key === 'duration_ms' ? derivedDurationMs(wire) : undefined
  return (
    <Field
      field={field}
      value={value}
      path={[field.key]}
      problems={problemsAt(problems, [field.key])}
      derived={durationMs === undefined ? undefined : format.duration(durationMs)}
      unitHint={field.editor === 'epoch' ? siblingUnit(wire) : undefined}
      onChange={(next) => setAt([field.key], next)}
    />
  )
}

/** The unit that the call's times are in already, so that both are in one. */
function siblingUnit(wire: JsonObject): EpochUnit | undefined {
  const known = readEpoch(readOwn(wire, 'start_timestamp')) ?? readEpoch(readOwn(wire, 'end_timestamp'))
  return known === undefined ? undefined : epochUnit(known)
}
