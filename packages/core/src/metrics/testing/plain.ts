import type { CallMetrics } from '../call-metrics.ts'
import type { Distribution, Figure } from '../figure.ts'

/** Everything that metrics say, with each list made, so that two can be compared by value. */
export function plain(metrics: CallMetrics): unknown {
  const { figures, distributions, tools, toolRuns } = metrics
  const { stays, nodes, moves, breaks } = metrics.nodes()
  return {
    figures: plainFigures(figures),
    distributions: plainFigures(distributions),
    tools: tools.map(({ name, figures, time }) => ({
      name,
      figures: plainFigures(figures),
      time: plainFigure(time),
    })),
    runs: toolRuns.list,
    responses: [metrics.responses('user'), metrics.responses('agent')],
    silences: metrics.silences(),
    overlaps: metrics.overlaps(),
    interruptions: metrics.interruptions(),
    path: { stays, nodes, moves, breaks },
  }
}

function plainFigures(figures: Readonly<Record<string, Figure | Distribution>>): unknown {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, plainFigure(figure)]))
}

function plainFigure(figure: Figure | Distribution): unknown {
  return { ...figure, spans: figure.spans() }
}

/** Every number anywhere in a value. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
