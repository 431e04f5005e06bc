'use client'

import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import type { ReactElement } from 'react'
import type { Row } from '../rows/row.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'
import { NodeContent } from './node-content.tsx'
import { SpeechContent } from './speech-content.tsx'
import { ToolContent } from './tool-content.tsx'
import { UnknownContent } from './unknown-content.tsx'

/** What a row shows, by its kind. */
export function RowContent({
  record,
  row,
  outcome,
  problems,
}: {
  readonly record: SegmentRecord
  readonly row: Row
  /** How the tool call ended; undefined for what is no tool row. */
  readonly outcome: ToolOutcome | undefined
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  switch (row.kind) {
    case 'speech':
      return <SpeechContent record={record} row={row} problems={problems} />
    case 'call':
    case 'result':
      return <ToolContent id={record.id} row={row} outcome={outcome} problems={problems} />
    case 'node':
      return <NodeContent row={row} problems={problems} />
    case 'unknown':
      return <UnknownContent record={record} row={row} problems={problems} />
  }
}
