import type { SegmentId } from '../records/records.ts'
import type { ToolRun } from '../tools/tool-run.ts'
import { countWhile } from './count-while.ts'
import type { MetricSpan } from './figure.ts'
import { type Exchange, exchangeMs } from './talk/exchange.ts'
import type { Link } from './talk/link.ts'
import type { Side } from './talk/turn.ts'
import type { ReportedMs } from './usable-time.ts'

/** What a response latency is made of, in ms; parts that nobody reported are undefined. */
export interface LatencyParts {
  /** Speech recognition, from the caller's turn. */
  readonly sttMs: number | undefined
  /** The language model's first token, from the agent's turn. */
  readonly llmMs: number | undefined
  /** The voice's first audio, from the agent's turn. */
  readonly ttsMs: number | undefined
  /** Time in which a tool ran meanwhile; tools that ran at once count once. */
  readonly toolMs: number
  /** What is left: end of turn, network and the like. Never negative. */
  readonly otherMs: number
  /** True when the parts come to more than was measured, so that they cannot all have come one after another. */
  readonly exceedsMeasured: boolean
}

/** One side's answer to the other. `startMs` is the end of the speech before, `endMs` the start of the answer. */
export interface Response extends MetricSpan {
  readonly ms: number
  readonly by: Side
  /** The turn that is answered, and the turn that answers. */
  readonly fromId: SegmentId
  readonly toId: SegmentId
  readonly startEstimated: boolean
  readonly endEstimated: boolean
  /** What the pipeline reports for the agent's turn, beside what was measured. */
  readonly reportedMs: number | undefined
  /** Of the agent's responses, when any part of them is known. */
  readonly parts: LatencyParts | undefined
}

/** Tells how long tools ran within a stretch of time, in ms. */
export type ToolTime = (startMs: number, endMs: number) => number

/** The responses of one side in order of time. */
export function responsesOf(links: readonly Link[], side: Side, toolTime: ToolTime): readonly Response[] {
  return links
    .flatMap(({ seam, cluster }) =>
      seam.exchange ? [seam.exchange, ...cluster.exchanges] : cluster.exchanges,
    )
    .filter(({ to }) => to.side === side)
    .map((exchange) => responseOf(exchange, toolTime))
}

/** Where one side's responses lie, without more. */
export function responseSpans(links: readonly Link[], side: Side): readonly MetricSpan[] {
  return responsesOf(links, side, () => 0).map(({ startMs, endMs, segmentIds }) => ({
    startMs,
    endMs,
    segmentIds,
  }))
}

function responseOf(exchange: Exchange, toolTime: ToolTime): Response {
  const { from, to } = exchange
  return {
    startMs: from.endMs,
    endMs: to.startMs,
    segmentIds: [from.last.id, to.first.id],
    ms: exchangeMs(exchange),
    by: to.side,
    fromId: from.last.id,
    toId: to.first.id,
    startEstimated: !from.endKnown,
    endEstimated: !to.startKnown,
    reportedMs: given(to.first.reported.e2eLatency),
    parts: to.side === 'agent' ? partsOf(exchange, toolTime) : undefined,
  }
}

function partsOf(exchange: Exchange, toolTime: ToolTime): LatencyParts | undefined {
  const { from, to } = exchange
  const sttMs = given(from.last.reported.sttDelay)
  const llmMs = given(to.first.reported.llmFirstToken)
  const ttsMs = given(to.first.reported.ttsFirstAudio)
  const toolMs = toolTime(from.endMs, to.startMs)
  const isKnown = toolMs > 0 || [sttMs, llmMs, ttsMs].some((part) => part !== undefined)
  if (!isKnown) return undefined
  const restMs = exchangeMs(exchange) - (sttMs ?? 0) - (llmMs ?? 0) - (ttsMs ?? 0) - toolMs
  return { sttMs, llmMs, ttsMs, toolMs, otherMs: Math.max(0, restMs), exceedsMeasured: restMs < 0 }
}

function given(reported: ReportedMs): number | undefined {
  return typeof reported === 'number' ? reported : undefined
}

/** The time that runs of tools take within a stretch; made ready once for many questions. */
export function toolTimeOf(runs: readonly ToolRun[]): ToolTime {
  const busy: { readonly startMs: number; endMs: number }[] = []
  const spans = runs
    .flatMap(({ startMs, endMs, durationMs }) =>
      startMs === undefined || endMs === undefined || durationMs === undefined ? [] : [{ startMs, endMs }],
    )
    .sort((a, b) => a.startMs - b.startMs)
  for (const { startMs, endMs } of spans) {
    const last = busy.at(-1)
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs)
    else busy.push({ startMs, endMs })
  }
  return (fromMs, toMs) => {
    let sum = 0
    for (let index = countWhile(busy, ({ endMs }) => endMs <= fromMs); index < busy.length; index += 1) {
      const span = busy[index]
      if (!span || span.startMs >= toMs) break
      sum += Math.min(span.endMs, toMs) - Math.max(span.startMs, fromMs)
    }
    return sum
  }
}
