'use client'

import type { Json } from '@call-timeline/schema'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { ToolRow } from '../rows/row.ts'

/** Longer JSON is cut in the row: the whole of it is in the inspector. Characters. */
const LONGEST = 50_000

/** What a tool was given, or what it gave back, as JSON text. */
export function ToolDetails({ id, row }: { readonly id: string; readonly row: ToolRow }): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const [label, value] =
    row.kind === 'call' ? [transcript.parameters, row.params] : [transcript.result, row.result]
  return (
    <div id={id} className="ct-tool-details">
      <span className="ct-tool-details-label">{label}</span>
      <pre className="ct-json">{value === undefined ? transcript.nothing : prettyJson(value)}</pre>
    </div>
  )
}

function prettyJson(value: Json): string {
  const text = JSON.stringify(value, null, 2)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
