'use client'

import { type ReactElement, type ReactNode, useId } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FigureRow } from './figure-row.tsx'
import { type MetricGroupId, shownMetrics } from './metric-groups.ts'
import { useMetrics } from './use-metrics.ts'

/** The figures of one group under its heading; nothing when the call has none of its subject. */
export function MetricsGroup({
  group,
  above,
  children,
}: {
  readonly group: MetricGroupId
  /** What stands above the figures. */
  readonly above?: ReactNode
  readonly children?: ReactNode
}): ReactElement | null {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const heading = useId()
  const shown = shownMetrics(group, useMetrics())
  if (shown.length === 0) return null
  return (
    <section className="ct-metrics-group" data-group={group} aria-labelledby={heading}>
      <h3 id={heading} className="ct-metrics-heading">
        {words.groups[group]}
      </h3>
      {above}
      {shown.map((id) => (
        <FigureRow key={id} id={id} />
      ))}
      {children}
    </section>
  )
}
