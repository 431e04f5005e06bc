export type { EntryKind, NodeMove, NodePath, NodeStay, NodeVisits } from '../nodes/node-path.ts'
export {
  followPreviousNode,
  insertMissingTransition,
  type NodeRepairArgs,
  nodeRepairs,
  removeRepeatedTransition,
} from '../nodes/node-repairs.ts'
export { plainNodePath } from '../nodes/plain-node-path.ts'
export { argumentChanges } from '../tools/argument-changes.ts'
export type { CallReader } from '../tools/call-reader.ts'
export type { ToolRun, ToolRunState } from '../tools/tool-run.ts'
export { type ToolRuns, toolRuns } from '../tools/tool-runs.ts'
export type { CallMetrics, InterruptionSpan } from './call-metrics.ts'
export { createCallMetrics, type LiveCallMetrics } from './create-call-metrics.ts'
export type { Distribution, Estimate, Figure, MetricSpan } from './figure.ts'
export { METRIC_DEFINITIONS, type MetricDefinition } from './metric-definitions.ts'
export type { DistributionId, FigureId, MetricId, MetricUnit } from './metric-ids.ts'
export { metricsOf, metricsOfPayload, nodePath } from './metrics-of.ts'
export type { LatencyParts, Response } from './responses.ts'
export type { Silence } from './talk/silences.ts'
export type { Side } from './talk/turn.ts'
export type { NamedToolStats, ToolFigureId } from './tool-figures.ts'
