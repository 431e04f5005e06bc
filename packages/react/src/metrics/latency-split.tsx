'use client'

import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { latencyShares } from './latency-shares.ts'
import { useMetricsPanel } from './metrics-context.ts'
import { ShareBar } from './share-bar.tsx'
import { useMetrics } from './use-metrics.ts'

/** What response latency is made of, where the pipeline reports it. */
export function LatencySplit(): ReactElement | null {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const { text } = useMetricsPanel()
  const metrics = useMetrics()
  const responses = metrics.responses('agent')
  const shares = useMemo(() => latencyShares(responses), [responses])
  if (shares === undefined) return null
  return (
    <ShareBar
      title={words.split}
      parts={shares.parts.map(({ part, ms, share }) => ({
        kind: part,
        name: words.parts[part],
        share,
        value: `${text.value(ms, 'ms')}, ${text.share(share)}`,
      }))}
      notes={[
        words.splitNote(shares.known, responses.length),
        ...(shares.exceeding > 0 ? [words.splitExceeds(shares.exceeding)] : []),
      ]}
    />
  )
}
