'use client'

import type { SegmentRecord } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { readRow } from '../rows/row.ts'
import { rowTitle } from '../rows/row-name.ts'
import { SelectionActions } from './selection-actions.tsx'

/** What is selected: its name, place and time, the other half of a tool call, and what can be done with it. */
export function SegmentHeader({ record }: { readonly record: SegmentRecord }): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Inspector')
  const words = messages.inspector
  const { id, wire, span } = record
  const row = readRow(wire)
  const place = useEditorValue(editor, 'order', (current) => current.indexOf(id) + 1)
  const total = useEditorValue(editor, 'order', (current) => current.order().length)
  const partner = useEditorValue(editor, 'document', (current) => current.pairOf(id))
  const isTool = row.kind === 'call' || row.kind === 'result'
  return (
    <header
      className="ct-segment-header"
      data-kind={row.kind}
      data-voice={row.kind === 'speech' ? row.voice : undefined}
    >
      <h3>
        <span className="ct-rail" aria-hidden="true" />
        {rowTitle(row, messages)}
      </h3>
      <p className="ct-muted">
        {words.place(place, total)}
        {span && ` · ${format.time(span.startMs)} – ${format.time(span.endMs)}`}
      </p>
      {isTool && partner === undefined && <p className="ct-muted">{words.noPartner[row.kind]}</p>}
      <div className="ct-segment-actions">
        {isTool && partner !== undefined && (
          <button
            type="button"
            className="ct-button"
            data-variant="outline"
            onClick={() => editor.selection.set([partner])}
          >
            {words.toPartner[row.kind]}
          </button>
        )}
        <SelectionActions />
      </div>
    </header>
  )
}
