'use client'

import type { SegmentId } from '@call-timeline/core'
import { memo, type NamedExoticComponent, type ReactElement, useCallback, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useSegmentProblems } from '../hooks/use-problems.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { useIsSelected } from '../hooks/use-selection.ts'
import { useToolOutcome } from '../hooks/use-tool-outcome.ts'
import { severityAt } from '../rows/problem-place.ts'
import { problemWords } from '../rows/problem-words.ts'
import { readRow } from '../rows/row.ts'
import { rowName } from '../rows/row-name.ts'
import { RowBadge } from './row-badge.tsx'
import { RowContent } from './row-content.tsx'
import { RowTime } from './row-time.tsx'
import { useTranscript } from './transcript-context.ts'
import { useIsPartner } from './use-is-partner.ts'

/** Props of a row. */
export interface TranscriptRowProps {
  readonly id: SegmentId
  /** Whether Tab leads here; one row of the transcript. */
  readonly isTabStop: boolean
}

/** One segment in the transcript. Takes an id and reads its own record, so that it renders for that alone. */
export const TranscriptRow: NamedExoticComponent<TranscriptRowProps> = memo(function TranscriptRow({
  id,
  isTabStop,
}: TranscriptRowProps): ReactElement | null {
  const { messages } = useTimeline('Timeline.Transcript')
  const { registerRow } = useTranscript('Timeline.Transcript')
  const record = useSegment(id)
  const problems = useSegmentProblems(id)
  const isSelected = useIsSelected(id)
  const isPartner = useIsPartner(id)
  const outcome = useToolOutcome(id)
  const row = useMemo(() => (record === undefined ? undefined : readRow(record.wire)), [record])
  const register = useCallback((element: HTMLElement | null) => registerRow(id, element), [id, registerRow])
  if (record === undefined || row === undefined) return null

  const name = rowName(
    { record, row, problems: problemWords(problems, messages), outcome, isSelected },
    messages,
  )
  return (
    <article
      ref={register}
      className="ct-row"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-current={isSelected ? 'true' : undefined}
      data-segment={id}
      data-kind={row.kind}
      data-voice={row.kind === 'speech' ? row.voice : undefined}
      data-selected={isSelected ? '' : undefined}
      data-partner={isPartner ? '' : undefined}
      data-untimed={record.span === undefined ? '' : undefined}
      data-verdict={outcome?.verdict}
    >
      <RowTime id={id} severity={severityAt(problems, 'time')} />
      <span className="ct-rail" aria-hidden="true" />
      <div className="ct-row-body">
        <RowContent record={record} row={row} outcome={outcome} problems={problems} />
      </div>
      <RowBadge problems={problems} />
    </article>
  )
})
