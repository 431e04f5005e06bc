'use client'

import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { Field } from '../fields/field.tsx'
import { isJsonObject } from '../fields/is-json-object.ts'
import { ObjectFields } from '../fields/object-fields.tsx'
import { OtherKeys } from '../fields/other-keys.tsx'
import { ProblemNote } from '../fields/problem-note.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { readOwn } from '../rows/read-json.ts'
import type { SegmentPartProps } from './segment-parts.ts'

/** The fields of an object within a segment; when something else is there, that as JSON. */
export function ShapeFields({
  record,
  problems,
  setAt,
  shape,
  fields,
  allFields,
}: SegmentPartProps & {
  readonly shape: FieldDescriptor
  /** The ones to show. */
  readonly fields: readonly FieldDescriptor[]
  /** The ones that the contract knows. */
  readonly allFields: readonly FieldDescriptor[]
}): ReactElement {
  const path = [shape.key]
  const object = readOwn(record.wire, shape.key)
  if (object !== undefined && !isJsonObject(object)) {
    return (
      <Field
        field={{ ...shape, editor: 'json' }}
        value={object}
        path={path}
        problems={problemsAt(problems, path)}
        onChange={(value) => setAt(path, value)}
      />
    )
  }
  const own = problems.filter((problem) => problem.path.length === 1 && problem.path[0] === shape.key)
  return (
    <>
      {own.map((problem) => (
        <ProblemNote key={problem.key} problem={problem} />
      ))}
      <ObjectFields fields={fields} object={object} path={path} problems={problems} setAt={setAt} />
      <OtherKeys fields={allFields} object={object} path={path} problems={problems} setAt={setAt} />
    </>
  )
}
