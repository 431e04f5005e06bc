'use client'

import type { EditorProblem, SegmentId } from '@call-timeline/core'
import { type ReactElement, useId } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Icon } from '../icons/icon.tsx'
import { severityAt } from '../rows/problem-place.ts'
import type { ToolRow } from '../rows/row.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'
import { VERDICT_ICON } from '../rows/verdict-icon.ts'
import { useCellValue } from '../view/use-cell.ts'
import { toggleOpened } from './toggle-opened.ts'
import { ToolDetails } from './tool-details.tsx'
import { useTranscript } from './transcript-context.ts'

const UNKNOWN: ToolOutcome = { verdict: 'pending', error: undefined, durationMs: undefined }

/** A tool call or its result: one line of glyph, name, length and verdict, that opens to what was passed. */
export function ToolContent({
  id,
  row,
  outcome,
  problems,
}: {
  readonly id: SegmentId
  readonly row: ToolRow
  readonly outcome: ToolOutcome | undefined
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const { opened } = useTranscript('Timeline.Transcript')
  const isOpen = useCellValue(opened, (ids) => ids.has(id))
  const detailsId = useId()
  const { verdict, durationMs, error } = outcome ?? UNKNOWN
  const word = { succeeded: '', failed: transcript.failed, pending: transcript.noResult }[verdict]
  return (
    <>
      <button
        type="button"
        className="ct-tool-line"
        // Reached through its row, so that the transcript stays one Tab stop.
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailsId : undefined}
        onClick={() => toggleOpened(opened, id)}
      >
        <Icon name={row.kind === 'call' ? 'tool' : 'result'} />
        <span className="ct-tool-name" dir="auto" data-problem={severityAt(problems, 'subject')}>
          {row.name ?? transcript.unnamedTool}
        </span>
        {durationMs === undefined || row.kind === 'result' ? null : (
          <span className="ct-tool-duration">{format.duration(durationMs)}</span>
        )}
        <span className="ct-verdict" data-verdict={verdict}>
          <Icon name={VERDICT_ICON[verdict]} />
          {word}
        </span>
        {error === undefined || row.kind === 'call' ? null : (
          <span className="ct-tool-error" dir="auto">
            {error}
          </span>
        )}
        <span className="ct-tool-toggle" data-open={isOpen ? '' : undefined}>
          <Icon name="chevron" />
        </span>
      </button>
      {isOpen ? <ToolDetails id={detailsId} row={row} /> : null}
    </>
  )
}
