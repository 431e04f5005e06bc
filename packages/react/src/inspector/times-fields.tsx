'use client'

import type { Span } from '@call-timeline/core'
import { fieldOf, SEGMENT_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Field } from '../fields/field.tsx'
import { FormSection } from '../fields/form-section.tsx'
import { problemsAt } from '../fields/problems-at.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { readList, readOwn } from '../rows/read-json.ts'
import type { SegmentPartProps } from './segment-parts.ts'

const KEYS = ['start_ms', 'end_ms', 'duration_ms'] as const

/** When a segment takes place, and who says so. A time that is not given shows what it follows from. */
export function TimesFields({ record, problems, setAt }: SegmentPartProps): ReactElement {
  const words = useTimeline('Timeline.Inspector').messages.inspector
  const { wire, span, provenance } = record
  const isByWords = readOwn(wire, 'start_ms') === undefined && readList(wire, 'words').length > 0
  const note = isByWords ? words.fromWords : words.computed
  return (
    <FormSection
      title={words.times}
      action={
        <Hint text={words.provenanceHelp[provenance]}>
          <span className="ct-provenance" data-provenance={provenance}>
            {words.provenance[provenance]}
          </span>
        </Hint>
      }
    >
      {KEYS.map((key) => {
        const field = fieldOf(SEGMENT_FIELDS, key)
        if (field === undefined) return null
        return (
          <Field
            key={key}
            field={field}
            value={readOwn(wire, key)}
            path={[key]}
            problems={problemsAt(problems, [key])}
            placeholder={span && note(format.time(derivedMs(key, span)))}
            onChange={(value) => setAt([key], value)}
          />
        )
      })}
    </FormSection>
  )
}

function derivedMs(key: (typeof KEYS)[number], { startMs, endMs }: Span): number {
  if (key === 'start_ms') return startMs
  return key === 'end_ms' ? endMs : endMs - startMs
}
