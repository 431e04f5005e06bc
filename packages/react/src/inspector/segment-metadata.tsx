'use client'

import { fieldOf, SEGMENT_FIELDS, SEGMENT_METADATA_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Field } from '../fields/field.tsx'
import { FormSection } from '../fields/form-section.tsx'
import { isJsonObject } from '../fields/is-json-object.ts'
import { ObjectFields } from '../fields/object-fields.tsx'
import { problemsAt, problemsElsewhere } from '../fields/problems-at.ts'
import { restOf, withRest } from '../fields/rest-of-object.ts'
import { readOwn } from '../rows/read-json.ts'
import type { SegmentPartProps } from './segment-parts.ts'

const PATH = ['metadata']
const KNOWN = SEGMENT_METADATA_FIELDS.map(({ key }) => key)

/** A segment's metadata: the keys that the endpoint reads as fields, all others as JSON. */
export function SegmentMetadata({ record, problems, setAt }: SegmentPartProps): ReactElement | null {
  const words = useTimeline('Timeline.Inspector').messages.inspector
  const field = fieldOf(SEGMENT_FIELDS, 'metadata')
  if (field === undefined) return null
  const metadata = readOwn(record.wire, 'metadata')
  const role = readOwn(record.wire, 'role')
  const isSpeech = role === 'user' || role === 'agent'
  const isObject = metadata === undefined || isJsonObject(metadata)
  // Rows that are no speech have none of the known keys as a rule: only what is there is shown.
  const fields = SEGMENT_METADATA_FIELDS.filter(({ key }) => isSpeech || readOwn(metadata, key) !== undefined)
  const knownPaths = KNOWN.map((key) => [...PATH, key])
  return (
    <FormSection title={words.metadata}>
      {isObject && (
        <ObjectFields fields={fields} object={metadata} path={PATH} problems={problems} setAt={setAt} />
      )}
      <Field
        field={
          isObject
            ? { ...field, editor: 'json', label: words.otherMetadata, help: words.otherMetadataHelp }
            : { ...field, editor: 'json' }
        }
        value={isObject ? restOf(metadata, KNOWN) : metadata}
        path={PATH}
        problems={problemsElsewhere(problemsAt(problems, PATH), isObject ? knownPaths : [])}
        onChange={(next) =>
          setAt(
            PATH,
            isObject && (next === undefined || isJsonObject(next)) ? withRest(metadata, KNOWN, next) : next,
          )
        }
      />
    </FormSection>
  )
}
