import type { NodePath } from '../nodes/node-path.ts'
import type { ToolRuns } from '../tools/tool-runs.ts'
import type { Distribution, Figure, MetricSpan } from './figure.ts'
import type { DistributionId, FigureId } from './metric-ids.ts'
import type { Response } from './responses.ts'
import type { Silence } from './talk/silences.ts'
import type { Side } from './talk/turn.ts'
import type { NamedToolStats } from './tool-figures.ts'

/** One side cuts the other short, from the start of the second speaker to the end of the first. */
export interface InterruptionSpan extends MetricSpan {
  readonly by: Side
  /** Whether the agent's turn says so itself; otherwise it is guessed from the times. */
  readonly reported: boolean
  /** How long the first speaker went on; undefined when nothing tells. */
  readonly stopMs: number | undefined
  readonly startEstimated: boolean
  readonly endEstimated: boolean
}

/**
 * The figures of a call at one moment; never changes. Defined by `METRIC_DEFINITIONS`. Lists are made when they
 * are first asked for. All times in whole ms from the start of the call, reported durations as they came.
 */
export interface CallMetrics {
  readonly figures: Readonly<Record<FigureId, Figure>>
  readonly distributions: Readonly<Record<DistributionId, Distribution>>
  /** The same figures of each tool. */
  readonly tools: readonly NamedToolStats[]
  readonly toolRuns: ToolRuns
  /** The answers of one side, with what they are made of. */
  responses(by: Side): readonly Response[]
  silences(): readonly Silence[]
  overlaps(): readonly MetricSpan[]
  interruptions(): readonly InterruptionSpan[]
  nodes(): NodePath
}
