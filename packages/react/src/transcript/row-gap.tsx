'use client'

import type { SegmentId } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { Hint } from '../hint/hint.tsx'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { readRow } from '../rows/row.ts'
import { estimatedLatencyMs, silenceBeforeMs } from '../rows/speech-gap.ts'

/** What stands between a row and the one before: the response latency as a pill, a long silence as a break. */
export function RowGap({ id }: { readonly id: SegmentId }): ReactElement | null {
  const { editor, messages, slowLatencyMs } = useTimeline('Timeline.Transcript')
  const record = useSegment(id)
  const row = record === undefined ? undefined : readRow(record.wire)
  const reported = row?.kind === 'speech' ? row.latencyMs : undefined
  const estimated = useEditorValue(editor, 'document', () => estimatedLatencyMs(editor, id))
  const silence = useEditorValue(editor, 'document', () => silenceBeforeMs(editor, id))
  const latency = reported ?? estimated
  if (latency === undefined && silence === undefined) return null
  const { latencyReported, latencyEstimated } = messages.transcript
  return (
    <div className="ct-gap" data-silence={silence === undefined ? undefined : ''}>
      {silence === undefined ? null : (
        <span className="ct-gap-silence">{messages.transcript.silence(format.duration(silence))}</span>
      )}
      {latency === undefined ? null : (
        <Hint text={(reported === undefined ? latencyEstimated : latencyReported)(format.duration(latency))}>
          <span
            className="ct-latency"
            data-slow={latency > slowLatencyMs ? '' : undefined}
            data-source={reported === undefined ? 'estimated' : 'reported'}
          >
            +{format.duration(latency)}
          </span>
        </Hint>
      )}
    </div>
  )
}
