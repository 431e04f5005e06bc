'use client'

import type { Response } from '@call-timeline/core/metrics'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useSegment } from '../hooks/use-segment.ts'
import { laneText } from '../lanes/lane-text.ts'
import { readRow } from '../rows/row.ts'
import type { LightSource } from './lit.ts'
import { slowest } from './slowest.ts'
import { SourceButton } from './source-button.tsx'
import { useMetrics } from './use-metrics.ts'

const SHOWN = 5

/** The responses that took longest; each goes to its place in the call. */
export function SlowestResponses(): ReactElement | null {
  const { messages } = useTimeline('Timeline.Metrics')
  const responses = useMetrics().responses('agent')
  const ranked = useMemo(() => slowest(responses, SHOWN), [responses])
  // With one or two the figure itself leads there.
  if (responses.length < 3) return null
  return (
    <section className="ct-slowest" aria-label={messages.metrics.slowest}>
      <h4 className="ct-share-title">{messages.metrics.slowest}</h4>
      <ol className="ct-slowest-list">
        {ranked.map(({ response, at }) => (
          <li key={at}>
            <SlowResponse response={response} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function SlowResponse({ response, at }: { readonly response: Response; readonly at: number }): ReactElement {
  const { messages, slowLatencyMs } = useTimeline('Timeline.Metrics')
  const record = useSegment(response.toId)
  const said = record === undefined ? undefined : laneText(readRow(record.wire), messages)
  const [duration, time] = [format.duration(response.ms), format.time(response.startMs)]
  const isEstimated = response.startEstimated || response.endEstimated
  const { title } = messages.metrics.definitions.response_latency
  const source = useMemo<LightSource>(
    () => ({
      source: 'response_latency',
      title,
      read: ({ distributions }) => distributions.response_latency.spans(),
    }),
    [title],
  )
  return (
    <SourceButton className="ct-slow-response" stop={`response:${at}`} source={source} at={at}>
      <span className="ct-hidden">
        {messages.metrics.response({ duration, time, text: said ?? '', isEstimated })}
      </span>
      <span
        aria-hidden="true"
        className="ct-figure-value"
        data-slow={response.ms > slowLatencyMs ? '' : undefined}
        data-guessed={isEstimated ? '' : undefined}
      >
        {duration}
      </span>
      <span className="ct-mono ct-muted" aria-hidden="true">
        {time}
      </span>
      <span className="ct-slow-text" dir="auto" aria-hidden="true">
        {said}
      </span>
    </SourceButton>
  )
}
