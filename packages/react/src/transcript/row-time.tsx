'use client'

import type { SegmentId } from '@call-timeline/core'
import type { ProblemSeverity } from '@call-timeline/schema'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { useSegment } from '../hooks/use-segment.ts'
import { timeNotes } from './time-notes.ts'

/** When a row starts: solid when somebody measured it, dotted when computed, hatched when nobody knows. */
export function RowTime({
  id,
  severity,
}: {
  readonly id: SegmentId
  readonly severity: ProblemSeverity | undefined
}): ReactElement | null {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const record = useSegment(id)
  if (record === undefined) return null
  if (record.span === undefined) {
    return (
      <Hint text={transcript.noTime}>
        <span className="ct-row-time" data-provenance="missing" />
      </Hint>
    )
  }
  const time = (
    <span
      className="ct-row-time"
      data-provenance={record.provenance}
      data-pinned={record.pinned || undefined}
    >
      <span className="ct-row-clock" data-problem={severity}>
        {format.time(record.span.startMs)}
      </span>
    </span>
  )
  const notes = timeNotes(record, transcript)
  return notes.length === 0 ? time : <Hint text={notes.join(' · ')}>{time}</Hint>
}
