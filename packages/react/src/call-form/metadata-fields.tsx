'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { Json } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Field } from '../fields/field.tsx'
import { isJsonObject } from '../fields/is-json-object.ts'
import { ObjectFields, type SetAt } from '../fields/object-fields.tsx'
import { OtherKeys } from '../fields/other-keys.tsx'
import { problemsAt, problemsElsewhere } from '../fields/problems-at.ts'
import { restOf, withRest } from '../fields/rest-of-object.ts'
import { term } from '../messages/term-messages.ts'
import { readOwn } from '../rows/read-json.ts'

/** The call's metadata: models and usage as fields, everything else as JSON. */
export function MetadataFields({
  field,
  value,
  problems,
  setAt,
}: {
  readonly field: FieldDescriptor
  readonly value: Json | undefined
  readonly problems: readonly EditorProblem[]
  readonly setAt: SetAt
}): ReactElement {
  const { callForm: words, terms } = useTimeline('Timeline.CallForm').messages
  const shapes = field.fields ?? []
  const known = shapes.map(({ key }) => key)
  const shapePaths = known.map((key) => [field.key, key])
  return (
    <>
      {shapes.map((shape) => {
        const path = [field.key, shape.key]
        const object = readOwn(value, shape.key)
        const parts = { fields: shape.fields ?? [], object, path, problems, setAt }
        return (
          <fieldset key={shape.key} className="ct-form-group">
            <legend>{term(terms, shape.label)}</legend>
            {object === undefined || isJsonObject(object) ? (
              <>
                <ObjectFields {...parts} />
                <OtherKeys {...parts} />
              </>
            ) : (
              <Field
                field={{ ...shape, editor: 'json' }}
                value={object}
                path={path}
                problems={problemsAt(problems, path)}
                onChange={(next) => setAt(path, next)}
              />
            )}
          </fieldset>
        )
      })}
      <Field
        field={{ ...field, label: words.otherMetadata, help: words.otherMetadataHelp }}
        value={restOf(value, known)}
        path={[field.key]}
        problems={problemsElsewhere(problemsAt(problems, [field.key]), shapePaths)}
        onChange={(rest) =>
          rest === undefined || isJsonObject(rest)
            ? setAt([field.key], withRest(value, known, rest))
            : setAt([field.key], rest)
        }
      />
    </>
  )
}
