'use client'

import type { SegmentId } from '@call-timeline/core'
import { memo, type NamedExoticComponent, type ReactElement, useCallback, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useIsActive } from '../hooks/use-is-active.ts'
import { useSegmentProblems } from '../hooks/use-problems.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { useIsSelected } from '../hooks/use-selection.ts'
import { useToolOutcome } from '../hooks/use-tool-outcome.ts'
import { useIsLit } from '../metrics/use-is-lit.ts'
import type { PartContract } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
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
  const isPlaying = useIsActive(id)
  const isPartner = useIsPartner(id)
  const isLit = useIsLit(id)
  const outcome = useToolOutcome(id)
  const row = useMemo(() => (record === undefined ? undefined : readRow(record.wire)), [record])
  const register = useCallback((element: HTMLElement | null) => registerRow(id, element), [id, registerRow])
  const name =
    record === undefined || row === undefined
      ? undefined
      : rowName({ record, row, problems: problemWords(problems, messages), outcome, isSelected }, messages)
  const element = usePart('article', NO_PROPS, {
    className: 'ct-row',
    ref: register,
    state: {
      kind: row?.kind,
      voice: row?.kind === 'speech' ? row.voice : undefined,
      selected: isSelected,
      playing: isPlaying,
      partner: isPartner,
      lit: isLit,
      untimed: record?.span === undefined,
      verdict: outcome?.verdict,
    },
    props: {
      tabIndex: isTabStop ? 0 : -1,
      'aria-label': name,
      'aria-current': isSelected ? 'true' : undefined,
      'data-segment': id,
      children:
        record === undefined || row === undefined ? null : (
          <>
            <RowTime id={id} severity={severityAt(problems, 'time')} />
            <span className="ct-rail" aria-hidden="true" />
            <div className="ct-row-body">
              <RowContent record={record} row={row} outcome={outcome} problems={problems} />
            </div>
            <RowBadge problems={problems} />
          </>
        ),
    },
  })
  return record === undefined ? null : element
})

const NO_PROPS = {}

/** The styling contract of a row of the transcript. */
export const transcriptRowContract: PartContract = {
  part: 'a row of Timeline.Transcript',
  className: 'ct-row',
  attributes: [
    { name: 'data-segment', help: 'The id of its segment.' },
    { name: 'data-kind', help: 'What it is.', values: ['speech', 'call', 'result', 'node', 'unknown'] },
    { name: 'data-voice', help: 'Who speaks.', values: ['agent', 'user'] },
    { name: 'data-selected', help: 'It is selected.' },
    { name: 'data-playing', help: 'It is being said or done at the time of the clock.' },
    { name: 'data-partner', help: 'The other half of its tool call is selected or pointed at.' },
    { name: 'data-lit', help: 'It holds part of what the figure that is lit comes from.' },
    { name: 'data-untimed', help: 'Nothing tells when it takes place.' },
    { name: 'data-verdict', help: 'How its tool call ended.', values: ['succeeded', 'failed', 'pending'] },
  ],
}
