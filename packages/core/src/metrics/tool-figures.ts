import type { ToolRun } from '../tools/tool-run.ts'
import type { ToolRuns } from '../tools/tool-runs.ts'
import {
  type Distribution,
  distribution,
  type Figure,
  figure,
  lazy,
  type MetricSpan,
  NO_TIMES,
  ratio,
} from './figure.ts'
import type { FigureId } from './metric-ids.ts'
import { type ToolTime, toolTimeOf } from './responses.ts'

/** The figures that are told from tool calls. */
export type ToolFigureId = Extract<
  FigureId,
  'tool_runs' | 'tool_success_rate' | 'pending_tools' | 'tool_retries'
>

/** The figures of a group of tool calls. */
export interface ToolStats {
  readonly figures: Readonly<Record<ToolFigureId, Figure>>
  readonly time: Distribution
}

/** The figures of one tool. */
export interface NamedToolStats extends ToolStats {
  readonly name: string
}

/** The figures of all tool calls, and of each tool. */
export interface ToolFigures extends ToolStats {
  readonly runs: ToolRuns
  /** In order of the first call; calls without a name are in the figures of all alone. */
  readonly byName: readonly NamedToolStats[]
  readonly busyMs: ToolTime
}

/** The figures of tool runs. */
export function toolFigures(runs: ToolRuns): ToolFigures {
  const byName = new Map<string, ToolRun[]>()
  for (const run of runs.list) {
    if (run.name === undefined) continue
    const known = byName.get(run.name)
    if (known) known.push(run)
    else byName.set(run.name, [run])
  }
  const busyMs = lazy(() => toolTimeOf(runs.list))
  return {
    ...statsOf(runs.list),
    runs,
    byName: [...byName].map(([name, own]) => ({ name, ...statsOf(own) })),
    busyMs: (startMs, endMs) => busyMs()(startMs, endMs),
  }
}

function statsOf(runs: readonly ToolRun[]): ToolStats {
  const calls = runs.filter(({ callId }) => callId !== undefined)
  const withState = (...states: readonly ToolRun['state'][]): readonly ToolRun[] =>
    calls.filter(({ state }) => states.includes(state))
  const ended = withState('succeeded', 'failed')
  const pending = withState('pending')
  const retries = calls.filter(({ retryOf }) => retryOf !== undefined)
  const timed = calls.filter(({ durationMs }) => durationMs !== undefined)
  const answered = calls.filter(({ resultId }) => resultId !== undefined)
  const count = (of: readonly ToolRun[], leftOut = 0): Figure =>
    figure(
      'count',
      of.length,
      NO_TIMES,
      lazy(() => spansOf(of)),
      leftOut,
    )
  return {
    figures: {
      tool_runs: count(calls, runs.length - calls.length),
      tool_success_rate: figure(
        'ratio',
        ratio(withState('succeeded').length, ended.length),
        NO_TIMES,
        lazy(() => spansOf(ended)),
        calls.length - ended.length,
      ),
      pending_tools: count(pending),
      tool_retries: count(retries),
    },
    time: distribution(
      timed.flatMap(({ durationMs }) => (durationMs === undefined ? [] : [durationMs])).sort((a, b) => a - b),
      {
        estimated: timed.reduce((sum, run) => sum + Number(run.startEstimated) + Number(run.endEstimated), 0),
        of: 2 * timed.length,
      },
      lazy(() => spansOf(timed)),
      answered.length - timed.length,
    ),
  }
}

/** Where runs lie; one with a single known time is a moment, one without any is left out. */
function spansOf(runs: readonly ToolRun[]): readonly MetricSpan[] {
  return runs.flatMap(({ callId, resultId, startMs, endMs }) => {
    const fromMs = startMs ?? endMs
    if (fromMs === undefined) return []
    const segmentIds = [callId, resultId].filter((id) => id !== undefined)
    return [{ startMs: fromMs, endMs: Math.max(fromMs, endMs ?? fromMs), segmentIds }]
  })
}
