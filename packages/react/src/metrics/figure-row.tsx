'use client'

import type { Distribution, Figure, MetricId } from '@call-timeline/core/metrics'
import { memo, type NamedExoticComponent, type ReactElement, useId, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCellValue } from '../view/use-cell.ts'
import { DistributionChart } from './distribution-chart.tsx'
import { FigureNotes } from './figure-notes.tsx'
import { isGuessed } from './figure-text.ts'
import type { LightSource } from './lit.ts'
import { useMetricsPanel } from './metrics-context.ts'
import { SourceButton } from './source-button.tsx'
import { metricOf, useMetric } from './use-metrics.ts'

/** Props of a figure in the panel. */
export interface FigureRowProps {
  readonly id: MetricId
}

/** One figure: its value, how far it can be trusted, and on demand what it means. */
export const FigureRow: NamedExoticComponent<FigureRowProps> = memo(function FigureRow({
  id,
}: FigureRowProps): ReactElement {
  const words = useTimeline('Timeline.Metrics').messages.metrics
  const { text, opened } = useMetricsPanel()
  const metric = useMetric(id)
  const details = useId()
  const isOpen = useCellValue(opened, (key) => key === id)
  const { title, definition, source } = words.definitions[id]
  const light = useMemo<LightSource>(
    () => ({ source: id, title, read: (metrics) => metricOf(metrics, id).spans() }),
    [id, title],
  )
  return (
    <div className="ct-figure" data-metric={id} data-guessed={isGuessed(metric.estimate) ? '' : undefined}>
      <SourceButton className="ct-figure-button" source={light} details={details}>
        <span className="ct-figure-title">{title}</span>{' '}
        <span className="ct-figure-value">{text.value(mainValue(metric), metric.unit)}</span>{' '}
        <FigureNotes metric={metric} />
      </SourceButton>
      {'count' in metric && metric.count > 0 ? <DistributionChart id={id} metric={metric} /> : null}
      {isOpen ? (
        <div id={details} className="ct-figure-details">
          <p>{definition}</p>
          <p className="ct-muted">{words.source(source)}</p>
          {metric.leftOut > 0 ? <p className="ct-muted">{words.leftOutHelp}</p> : null}
        </div>
      ) : null}
    </div>
  )
})

function mainValue(metric: Figure | Distribution): number | undefined {
  return 'count' in metric ? metric.p50 : metric.value
}
