import { buildNodePath } from '../nodes/build-node-path.ts'
import { isNodeTransition } from '../nodes/node-fields.ts'
import { type TimedTransition, transitionsOf } from '../nodes/transitions.ts'
import { callDurationMs } from '../records/call-duration.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { CallReader } from '../tools/call-reader.ts'
import { isToolRow } from '../tools/tool-fields.ts'
import { toolRuns } from '../tools/tool-runs.ts'
import type { CallMetrics } from './call-metrics.ts'
import { type Distribution, distribution, figure, lazy, type MetricSpan, NO_TIMES } from './figure.ts'
import { cutShortIn, interruptionSpansOf } from './interruption-spans.ts'
import { createLastEnd } from './last-end.ts'
import type { DistributionId } from './metric-ids.ts'
import { reportedDistributions } from './reported-distributions.ts'
import { responseSpans, responsesOf } from './responses.ts'
import { createRowWatch } from './row-watch.ts'
import type { Link } from './talk/link.ts'
import { createTalkTimeline, type TalkTimeline } from './talk/talk-timeline.ts'
import { type CountWords, otherSide, type Side } from './talk/turn.ts'
import { type TalkFigures, talkFigures } from './talk-figures.ts'
import { type ToolFigures, toolFigures } from './tool-figures.ts'
import { isUsableMs } from './usable-time.ts'

/** The figures of a call, kept current. */
export interface MetricsEngine {
  /** Follows a diff that the call has taken. Returns whether any figure can have changed. */
  follow(diff: DocumentDiff): boolean
  /** The same object until a figure can have changed. */
  get(): CallMetrics
}

/** What is told from speech alone. */
interface TalkPart extends TalkFigures {
  readonly distributions: Readonly<Record<Exclude<DistributionId, 'tool_time'>, Distribution>>
  readonly links: readonly Link[]
}

/**
 * The figures of a call as it is read now, made part by part: speech by the clusters that an edit touched, tools
 * and nodes anew when one of their rows changed. A part that did not change is shared.
 */
export function createMetricsEngine(call: CallReader, countWords: CountWords): MetricsEngine {
  const timeline = createTalkTimeline(countWords)
  const lastEnd = createLastEnd()
  const toolWatch = createRowWatch(isToolRow)
  const nodeWatch = createRowWatch(isNodeTransition)
  let durationMs = durationOf(call)
  let talk: TalkPart | undefined
  let tools: ToolFigures | undefined
  let transitions: readonly TimedTransition[] | undefined
  let current: CallMetrics | undefined
  let endMs = 0

  const records = call.order().map((id) => call.segment(id))
  const present = records.filter((record) => record !== undefined)
  timeline.update(present, [])
  lastEnd.update(present, [])

  const endOfCall = (): number => Math.max(durationMs ?? 0, lastEnd.ms() ?? 0)

  const readTools = (): ToolFigures => {
    toolWatch.setUntimed(call.order().some((id) => isUntimed(call, id, isToolRow)))
    return toolFigures(toolRuns(call))
  }

  const readTransitions = (): readonly TimedTransition[] => {
    const read = transitionsOf(call)
    nodeWatch.setUntimed(read.some(({ record }) => !record.span))
    return read
  }

  return {
    follow(diff) {
      const changed = [...diff.added.values(), ...[...diff.updated.values()].map(([, to]) => to)]
      const gone = [...diff.removed.keys()]
      const before = durationMs
      if (diff.call) durationMs = durationOf(call)
      lastEnd.update(changed, gone)
      const talkChanged = timeline.update(changed, gone)
      if (talkChanged || durationMs !== before) talk = undefined
      if (toolWatch.isTouchedBy(diff)) tools = undefined
      if (nodeWatch.isTouchedBy(diff)) transitions = undefined
      if (!talk || !tools || !transitions || endOfCall() !== endMs) current = undefined
      return !current
    },
    get() {
      if (current) return current
      talk ??= talkPart(timeline, durationMs)
      tools ??= readTools()
      transitions ??= readTransitions()
      endMs = endOfCall()
      current = assemble(talk, tools, transitions, endMs)
      return current
    },
  }
}

function talkPart(timeline: TalkTimeline, durationMs: number | undefined): TalkPart {
  const links = timeline.links()
  const sums = timeline.sums()
  const numbers = timeline.numbers()
  const responses = (side: Side): Distribution => {
    const values = numbers.responses[side].values()
    const estimate = { estimated: sums[side].responseEstimated, of: 2 * values.length }
    return distribution(
      values,
      estimate,
      lazy(() => responseSpans(links, side)),
    )
  }
  const stops = (side: Side): Distribution => {
    const values = numbers.stops[side].values()
    const by = otherSide(side)
    const spans = lazy((): readonly MetricSpan[] =>
      interruptionSpansOf(links).filter((each) => each.by === by && each.stopMs !== undefined),
    )
    const estimate = { estimated: sums[side].stopEstimated, of: 2 * values.length }
    return distribution(values, estimate, spans, sums[by].interruptions - values.length)
  }
  return {
    ...talkFigures(timeline, durationMs),
    links,
    distributions: {
      ...reportedDistributions(timeline),
      response_latency: responses('agent'),
      user_response_time: responses('user'),
      agent_stop_time: stops('agent'),
      user_stop_time: stops('user'),
    },
  }
}

function assemble(
  talk: TalkPart,
  tools: ToolFigures,
  transitions: readonly TimedTransition[],
  endMs: number,
): CallMetrics {
  const { links } = talk
  const responses = {
    user: lazy(() => responsesOf(links, 'user', tools.busyMs)),
    agent: lazy(() => responsesOf(links, 'agent', tools.busyMs)),
  }
  return {
    figures: {
      ...talk.figures,
      ...tools.figures,
      node_transitions: figure(
        'count',
        transitions.length,
        NO_TIMES,
        lazy(() => spansOfTransitions(transitions)),
      ),
    },
    distributions: { ...talk.distributions, tool_time: tools.time },
    tools: tools.byName,
    toolRuns: tools.runs,
    responses: (by) => responses[by](),
    silences: talk.silences,
    overlaps: talk.overlaps,
    interruptions: lazy(() => interruptionSpansOf(links)),
    nodes: lazy(() => buildNodePath({ transitions, endMs, wasCutShort: cutShortIn(links) })),
  }
}

function spansOfTransitions(transitions: readonly TimedTransition[]): readonly MetricSpan[] {
  return transitions.map(({ record, atMs }) => ({ startMs: atMs, endMs: atMs, segmentIds: [record.id] }))
}

function durationOf(call: CallReader): number | undefined {
  const ms = callDurationMs(call.call().wire)
  return ms !== undefined && isUsableMs(ms) ? ms : undefined
}

function isUntimed(call: CallReader, id: string, isWatched: typeof isToolRow): boolean {
  const record = call.segment(id)
  return record !== undefined && !record.span && isWatched(record)
}
