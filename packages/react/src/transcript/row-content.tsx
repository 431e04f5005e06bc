'use client'

import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Row, ToolRow } from '../rows/row.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'
import { useCellValue } from '../view/use-cell.ts'
import { HostContent } from './host-content.tsx'
import { NodeContent } from './node-content.tsx'
import type { RowRenderer, RowRenderers } from './row-renderers.ts'
import { SpeechContent } from './speech-content.tsx'
import { ToolContent } from './tool-content.tsx'
import { UnknownContent } from './unknown-content.tsx'

/** Props of the content of a row. */
export interface RowContentProps {
  readonly record: SegmentRecord
  readonly row: Row
  /** How the tool call ended; undefined for what is no tool row. */
  readonly outcome: ToolOutcome | undefined
  readonly problems: readonly EditorProblem[]
  /** Whether it is a tool result that continues the line of its call. */
  readonly isFolded: boolean
  readonly isTabStop: boolean
}

/** What a row shows, by its kind: ours, or what the host makes of it. */
export function RowContent(props: RowContentProps): ReactElement {
  const { record, row, outcome } = props
  const { renderers, editing } = useTimeline('Timeline.Transcript')
  const isEditing = useCellValue(editing, (current) => current?.id === record.id)
  const defaultContent = <DefaultContent {...props} />
  // A text that is being edited needs its editor, whatever else shows it.
  if (renderers === undefined || isEditing) return defaultContent
  const given = { id: record.id, record, outcome, defaultContent }
  switch (row.kind) {
    case 'speech':
      return host(renderers.speech, { ...given, row })
    case 'node':
      return host(renderers.node, { ...given, row })
    case 'unknown':
      return host(renderers.unknown, { ...given, row })
    case 'call':
    case 'result':
      return host(toolRenderer(renderers, row), { ...given, row }, row.name)
  }
}

function host<Shown extends Row>(
  render: RowRenderer<Shown> | undefined,
  given: Parameters<RowRenderer<Shown>>[0] & { readonly defaultContent: ReactElement },
  name = '',
): ReactElement {
  if (render === undefined) return given.defaultContent
  // Another tool may have another renderer, with hooks of its own.
  return <HostContent key={`${given.row.kind} ${name}`} render={render} given={given} />
}

function toolRenderer({ tool, tools }: RowRenderers, { name }: ToolRow): RowRenderer<ToolRow> | undefined {
  return name !== undefined && tools !== undefined && Object.hasOwn(tools, name)
    ? (tools[name] ?? tool)
    : tool
}

function DefaultContent(props: RowContentProps): ReactElement {
  const { record, row, problems } = props
  switch (row.kind) {
    case 'speech':
      return <SpeechContent record={record} row={row} problems={problems} />
    case 'call':
    case 'result':
      return <ToolContent {...props} row={row} />
    case 'node':
      return <NodeContent id={record.id} row={row} problems={problems} />
    case 'unknown':
      return <UnknownContent record={record} row={row} problems={problems} />
  }
}
