'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useMetricsPanel } from './metrics-context.ts'
import { ShareBar } from './share-bar.tsx'
import { useMetric } from './use-metrics.ts'

/** Who speaks how much of all speech; where both do, it counts once. */
export function TalkBar(): ReactElement | null {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const { text } = useMetricsPanel()
  const user = useMetric('user_talk_ratio').value
  const agent = useMetric('agent_talk_ratio').value
  if (user === undefined || agent === undefined) return null
  const parts = [
    { kind: 'user', name: words.onlyUser, share: 1 - agent },
    { kind: 'both', name: words.both, share: user + agent - 1 },
    { kind: 'agent', name: words.onlyAgent, share: 1 - user },
  ]
  return (
    <ShareBar
      title={words.talkShare}
      // Sums of fractions come out a hair beside none.
      parts={parts
        .filter(({ share }) => share > 1e-9)
        .map((part) => ({ ...part, value: text.share(Math.min(1, part.share)) }))}
    />
  )
}
