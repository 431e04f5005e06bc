'use client'

import { fieldOf, NODE_FIELDS, SEGMENT_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FormSection } from '../fields/form-section.tsx'
import { readOwn } from '../rows/read-json.ts'
import type { SegmentPartProps } from './segment-parts.ts'
import { ShapeFields } from './shape-fields.tsx'

/** The move of a node transition; of another role only when there is one. */
export function NodeFields(props: SegmentPartProps): ReactElement | null {
  const words = useTimeline('Timeline.Inspector').messages.inspector
  const { wire } = props.record
  const shape = fieldOf(SEGMENT_FIELDS, 'node')
  const isMove = readOwn(wire, 'role') === 'node_transition'
  if (shape === undefined || (!isMove && readOwn(wire, 'node') === undefined)) return null
  return (
    <FormSection title={words.node}>
      <ShapeFields {...props} shape={shape} fields={NODE_FIELDS} allFields={NODE_FIELDS} />
    </FormSection>
  )
}
