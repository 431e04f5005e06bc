'use client'

import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import { type ReactElement, useId } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { Icon } from '../icons/icon.tsx'
import { jsonPreview } from '../json-tree/json-preview.ts'
import { severityAt } from '../rows/problem-place.ts'
import type { ToolRow } from '../rows/row.ts'
import type { ToolOutcome } from '../rows/tool-verdict.ts'
import { VERDICT_ICON } from '../rows/verdict-icon.ts'
import { useCellValue } from '../view/use-cell.ts'
import { toggleOpened } from './toggle-opened.ts'
import { ToolDetails } from './tool-details.tsx'
import { toolNotes } from './tool-notes.ts'
import { useTranscript } from './transcript-context.ts'
import { useMasking } from './use-masking.ts'
import { useToolStanding } from './use-tool-standing.ts'

const UNKNOWN: ToolOutcome = { verdict: 'pending', error: undefined, durationMs: undefined }

/**
 * A tool run as one line: glyph, name, arguments, length and verdict, opening to arguments and result. A result
 * whose call stands right above it is a thin continuation of that line.
 */
export function ToolContent({
  record,
  row,
  outcome,
  problems,
  isFolded,
  isTabStop,
}: {
  readonly record: SegmentRecord
  readonly row: ToolRow
  readonly outcome: ToolOutcome | undefined
  readonly problems: readonly EditorProblem[]
  /** Whether it is a result that continues the line above. */
  readonly isFolded: boolean
  readonly isTabStop: boolean
}): ReactElement {
  const { id } = record
  const { messages } = useTimeline('Timeline.Transcript')
  const { transcript } = messages
  const { opened } = useTranscript('Timeline.Transcript')
  const isOpen = useCellValue(opened, (keys) => keys.has(id))
  const standing = useToolStanding(id)
  const detailsId = useId()
  const name = row.name ?? standing?.run.name
  const masking = useMasking(name)
  const { verdict, durationMs, error } = outcome ?? UNKNOWN
  const isCall = row.kind === 'call'
  const [place, value] = isCall ? ['params', row.params] : ['result', row.result]
  const preview = value === undefined || value === null ? '' : jsonPreview(value, masking.within(place))
  const subject = severityAt(problems, 'subject')

  if (isFolded) {
    return (
      <span className="ct-tool-continuation">
        <Icon name="result" />
        <span
          className="ct-tool-preview"
          dir="auto"
          data-problem={subject}
          data-failed={row.failed ? '' : undefined}
        >
          {error ?? (preview === '' ? transcript.emptyResult : preview)}
        </span>
      </span>
    )
  }
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
        <Icon name={isCall ? 'tool' : 'result'} />
        <span className="ct-run-name" dir="auto" data-problem={subject}>
          {name ?? transcript.unnamedTool}
        </span>
        <span className="ct-tool-preview" dir="auto">
          {!isCall && error !== undefined ? error : preview}
        </span>
        <span className="ct-tool-end">
          {toolNotes(standing, messages).map((note) => (
            <Hint key={note.id} text={note.help}>
              <span className="ct-note" data-note={note.id}>
                {note.text}
              </span>
            </Hint>
          ))}
          {durationMs === undefined || !isCall ? null : (
            <span className="ct-tool-duration">{format.duration(durationMs)}</span>
          )}
          <span className="ct-verdict" data-verdict={verdict}>
            <Icon name={VERDICT_ICON[verdict]} />
            {word}
          </span>
          <span className="ct-tool-toggle" data-open={isOpen ? '' : undefined}>
            <Icon name="chevron" />
          </span>
        </span>
      </button>
      {isOpen ? (
        <ToolDetails id={detailsId} owner={id} standing={standing} masking={masking} isTabStop={isTabStop} />
      ) : null}
    </>
  )
}
