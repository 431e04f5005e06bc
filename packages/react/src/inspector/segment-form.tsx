'use client'

import type { SegmentId } from '@call-timeline/core'
import { SEGMENT_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Field } from '../fields/field.tsx'
import { FieldForm } from '../fields/field-form.tsx'
import { FormSection } from '../fields/form-section.tsx'
import { isJsonObject } from '../fields/is-json-object.ts'
import { OtherKeysSection } from '../fields/other-keys.tsx'
import { ProblemNote } from '../fields/problem-note.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { useSegmentProblems } from '../hooks/use-problems.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { readOwn } from '../rows/read-json.ts'
import { NodeFields } from './node-fields.tsx'
import { RawJson } from './raw-json.tsx'
import { SegmentHeader } from './segment-header.tsx'
import { SegmentMetadata } from './segment-metadata.tsx'
import { TimesFields } from './times-fields.tsx'
import { ToolFields } from './tool-fields.tsx'
import { useSetAt } from './use-set-at.ts'
import { WordsTable } from './words-table.tsx'

/** All of one segment. */
export function SegmentForm({ id }: { readonly id: SegmentId }): ReactElement | null {
  const { messages } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const record = useSegment(id)
  const problems = useSegmentProblems(id)
  const setAt = useSetAt(id)
  if (record === undefined) return null
  const { wire } = record
  const parts = { record, problems, setAt }
  const ofItem = problems.filter(({ path }) => path.length === 0)
  return (
    <FieldForm segmentId={id}>
      <SegmentHeader record={record} />
      {ofItem.map((problem) => (
        <ProblemNote key={problem.key} problem={problem} />
      ))}
      {isJsonObject(wire) ? (
        <>
          <FormSection title={words.content}>
            {SEGMENT_FIELDS.filter(({ key }) => key === 'role' || (key === 'text' && showsText(wire))).map(
              (field) => (
                <Field
                  key={field.key}
                  field={field}
                  value={readOwn(wire, field.key)}
                  path={[field.key]}
                  problems={problemsAt(problems, [field.key])}
                  onChange={(value) => setAt([field.key], value)}
                />
              ),
            )}
          </FormSection>
          <ToolFields {...parts} />
          <NodeFields {...parts} />
          <TimesFields {...parts} />
          <WordsTable {...parts} />
          <SegmentMetadata {...parts} />
          <OtherKeysSection
            help={words.unknownKeysHelp}
            fields={SEGMENT_FIELDS}
            object={wire}
            path={[]}
            problems={problems}
            setAt={setAt}
          />
        </>
      ) : (
        <p className="ct-field-note">{words.notAnObject}</p>
      )}
      <RawJson record={record} isOpen={!isJsonObject(wire)} />
    </FieldForm>
  )
}

/** Speech has text; other rows show it where some is given. */
function showsText(wire: Parameters<typeof readOwn>[0]): boolean {
  const role = readOwn(wire, 'role')
  return role === 'user' || role === 'agent' || readOwn(wire, 'text') !== undefined
}
