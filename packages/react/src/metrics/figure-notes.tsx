'use client'

import type { Distribution, Figure } from '@call-timeline/core/metrics'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useMetricsPanel } from './metrics-context.ts'

/** How far a figure can be trusted: what of it is estimated, and how much could not be counted. */
export function FigureNotes({ metric }: { readonly metric: Figure | Distribution }): ReactElement | null {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const { text } = useMetricsPanel()
  const notes = [
    text.estimated(metric.estimate),
    metric.leftOut > 0 ? words.leftOut(metric.leftOut) : undefined,
  ].filter((note) => note !== undefined)
  return notes.length === 0 ? null : <span className="ct-figure-notes">{notes.join(' · ')}</span>
}
