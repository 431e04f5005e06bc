'use client'

import type { Distribution, MetricId } from '@call-timeline/core/metrics'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { distributionValues } from './distribution-values.ts'
import { BARS, barsPath, histogram } from './histogram.ts'
import { useMetricsPanel } from './metrics-context.ts'

const HEIGHT = 24

/** Fewer values than this are told in words: there is nothing to see in two bars. */
const FEWEST = 3

/** Props of a chart. */
export interface DistributionChartProps {
  readonly id: MetricId
  readonly metric: Distribution
}

/** How the values of a figure are spread: bars from none to the longest, with the percentiles marked. */
export function DistributionChart({ id, metric }: DistributionChartProps): ReactElement {
  const { editor, metrics, messages } = useTimeline('Timeline.Metrics')
  const words = messages.metrics
  const { text } = useMetricsPanel()
  const { count, p50, p90, p95, max = 0, unit } = metric
  const bars = useMemo(() => {
    // Made anew with each metric: its values belong to it.
    const values = metric.count >= FEWEST ? distributionValues(editor, metrics.get(), id) : []
    return barsPath(histogram(values, max), HEIGHT)
  }, [metric, editor, metrics, id, max])
  const written = (value: number | undefined): string => text.value(value, unit)
  if (count < FEWEST) {
    const longest = count > 1 ? ` · ${words.longest} ${written(max)}` : ''
    return <p className="ct-figure-single">{`${words.values(count)}${longest}`}</p>
  }
  const marks = [
    { name: words.median, value: p50 },
    { name: 'p90', value: p90 },
    { name: 'p95', value: p95 },
    { name: words.longest, value: max },
  ]
  return (
    <figure className="ct-chart">
      <svg
        className="ct-chart-drawing"
        viewBox={`0 0 ${BARS} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.chart({
          count,
          p50: written(p50),
          p90: written(p90),
          p95: written(p95),
          max: written(max),
        })}
      >
        <path className="ct-chart-bars" d={bars} />
        {marks.slice(0, 3).map(({ name, value = 0 }) => {
          const x = max > 0 ? (value / max) * BARS : 0
          return <line key={name} className="ct-chart-mark" x1={x} x2={x} y1={0} y2={HEIGHT} />
        })}
      </svg>
      <figcaption className="ct-chart-marks" aria-hidden="true">
        {marks.map(({ name, value }) => (
          <span key={name}>
            {name} <b>{written(value)}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
