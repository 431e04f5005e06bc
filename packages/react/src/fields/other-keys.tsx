'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { Json, JsonPath } from '@call-timeline/schema'
import type { FieldDescriptor } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Field } from './field.tsx'
import { FormSection } from './form-section.tsx'
import { isJsonObject } from './is-json-object.ts'
import type { SetAt } from './object-fields.tsx'
import { problemsAt } from './problems-at.ts'

/** What to look for in which object. */
export interface OtherKeysProps {
  readonly fields: readonly FieldDescriptor[]
  readonly object: Json | undefined
  /** Where the object lies. */
  readonly path: JsonPath
  readonly problems: readonly EditorProblem[]
  readonly setAt: SetAt
}

/** The keys of an object that no table knows, each as JSON. */
export function OtherKeys({ fields, object, path, problems, setAt }: OtherKeysProps): ReactElement {
  const words = useTimeline('Timeline.CallForm').messages.callForm
  return (
    <>
      {otherKeys(object, fields).map((key) => (
        <Field
          key={key}
          field={{ ...UNKNOWN, key, label: key, help: words.unknownKeyHelp }}
          value={isJsonObject(object) ? object[key] : undefined}
          path={[...path, key]}
          problems={problemsAt(problems, [...path, key])}
          onChange={(value) => setAt([...path, key], value)}
        />
      ))}
    </>
  )
}

/** The same under a heading; nothing when there are no such keys. */
export function OtherKeysSection(props: OtherKeysProps & { readonly help: string }): ReactElement | null {
  const words = useTimeline('Timeline.CallForm').messages.callForm
  if (otherKeys(props.object, props.fields).length === 0) return null
  return (
    <FormSection title={words.unknownKeys} help={props.help}>
      <OtherKeys {...props} />
    </FormSection>
  )
}

const UNKNOWN = { kind: 'object', editor: 'json', required: false, nullable: true } as const

/** The keys that no table knows, in their order. */
export function otherKeys(object: Json | undefined, fields: readonly FieldDescriptor[]): readonly string[] {
  if (!isJsonObject(object)) return []
  return Object.keys(object).filter(
    (key) => !fields.some((field) => field.key === key || field.alias === key),
  )
}
