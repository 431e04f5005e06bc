'use client'

import type { CommandResult, EditorProblem } from '@call-timeline/core'
import type { Json, JsonPath } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { readOwn } from '../rows/read-json.ts'
import { Field } from './field.tsx'
import { problemsAt } from './problems-at.ts'

/** Writes a value at a path of the form's subject; none takes it out. */
export type SetAt = (path: JsonPath, value: Json | undefined) => CommandResult

/** One field for each entry of a table, over an object that may not be there yet. */
export function ObjectFields({
  fields,
  object,
  path,
  problems,
  setAt,
}: {
  readonly fields: readonly FieldDescriptor[]
  readonly object: Json | undefined
  /** Where the object lies. */
  readonly path: JsonPath
  readonly problems: readonly EditorProblem[]
  readonly setAt: SetAt
}): ReactElement {
  return (
    <>
      {fields.map((field) => {
        // The endpoint's other spelling of a key is edited where it stands.
        const { alias } = field
        const isAlias =
          alias !== undefined &&
          readOwn(object, field.key) === undefined &&
          readOwn(object, alias) !== undefined
        const key = isAlias ? alias : field.key
        const at = [...path, key]
        return (
          <Field
            key={field.key}
            field={field}
            value={readOwn(object, key)}
            path={at}
            problems={problemsAt(problems, at)}
            onChange={(value) => setAt(at, value)}
          />
        )
      })}
    </>
  )
}
