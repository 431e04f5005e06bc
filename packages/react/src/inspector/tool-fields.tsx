'use client'

import { fieldOf, SEGMENT_FIELDS, TOOL_FIELDS } from '@call-timeline/schema/fields'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FormSection } from '../fields/form-section.tsx'
import { readOwn } from '../rows/read-json.ts'
import type { SegmentPartProps } from './segment-parts.ts'
import { ShapeFields } from './shape-fields.tsx'

/** The tool of a call or result; of another role only when there is one. */
export function ToolFields(props: SegmentPartProps): ReactElement | null {
  const words = useTimeline('Timeline.Inspector').messages.inspector
  const { wire } = props.record
  const role = readOwn(wire, 'role')
  const isTool = role === 'agent_function' || role === 'agent_result'
  const shape = fieldOf(SEGMENT_FIELDS, 'tool')
  if (shape === undefined || (!isTool && readOwn(wire, 'tool') === undefined)) return null
  // A call has parameters and a result has a result; what is there is shown all the same.
  const unused =
    role === 'agent_function' ? ['result', 'is_error', 'error'] : role === 'agent_result' ? ['params'] : []
  const fields = TOOL_FIELDS.filter(
    ({ key }) => !unused.includes(key) || readOwn(readOwn(wire, 'tool'), key) !== undefined,
  )
  return (
    <FormSection title={words.tool}>
      <ShapeFields {...props} shape={shape} fields={fields} allFields={TOOL_FIELDS} />
    </FormSection>
  )
}
