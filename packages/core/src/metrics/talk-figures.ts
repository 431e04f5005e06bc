import { type Figure, figure, lazy, type MetricSpan, NO_TIMES, ratio } from './figure.ts'
import type { FigureId } from './metric-ids.ts'
import type { Cluster, Run } from './talk/cluster.ts'
import { estimatedEdges } from './talk/count.ts'
import { isSilence } from './talk/gap.ts'
import type { Link } from './talk/link.ts'
import { turnsOfRun } from './talk/monologues.ts'
import { isOverlap } from './talk/overlap.ts'
import { callEdges, gapsOf, type Silence, silencesOf, spanOfGap } from './talk/silences.ts'
import type { TalkTimeline } from './talk/talk-timeline.ts'
import type { Side } from './talk/turn.ts'

/** The figures that are told from speech. */
export type TalkFigureId = Exclude<
  FigureId,
  'tool_runs' | 'tool_success_rate' | 'pending_tools' | 'tool_retries' | 'node_transitions'
>

/** The figures of speech, with the lists that they come from. */
export interface TalkFigures {
  readonly figures: Readonly<Record<TalkFigureId, Figure>>
  silences(): readonly Silence[]
  overlaps(): readonly MetricSpan[]
}

const MS_PER_MINUTE = 60_000

/** The figures of speech as it is now; `durationMs` is how long the call says it lasted. */
export function talkFigures(talk: TalkTimeline, durationMs: number | undefined): TalkFigures {
  const sums = talk.sums()
  const monologues = talk.monologues()
  const links = talk.links()
  const edges = callEdges(links, durationMs)
  const silences = lazy(() => silencesOf(links, edges))
  const overlaps = lazy(() => overlapSpans(links))
  const between = (side: Side) => (): readonly Silence[] =>
    silences().filter(({ place, before }) => place === 'between' && before === side)

  const untimed = sums.user.untimed + sums.agent.untimed
  const openingMs = isSilence(edges.openingMs) ? edges.openingMs : 0
  const closingMs = isSilence(edges.closingMs) ? edges.closingMs : 0
  const openingEdge = Number(openingMs > 0 && links[0]?.cluster.head.startKnown === false)
  const closingEdge = Number(closingMs > 0 && links.at(-1)?.cluster.reached.endKnown === false)
  const shortEdges = edges.openingMs - openingMs + edges.closingMs - closingMs
  const silenceEdges = {
    estimated: sums.user.silenceEstimated + sums.agent.silenceEstimated,
    of: 2 * (sums.user.silences + sums.agent.silences),
  }

  const side = (own: Side) => {
    const mine = sums[own]
    const { talkMs, untimed: leftOut } = mine
    const times = { estimated: mine.estimatedTimes, of: mine.times }
    const spans = lazy(() => islandSpans(links, [own]))
    const run = monologues[own].longest()
    return {
      talk: figure('ms', talkMs, times, spans, leftOut),
      ratio: figure('ratio', ratio(talkMs, sums.speechMs), times, spans, leftOut),
      pace: figure('per_minute', ratio(mine.words * MS_PER_MINUTE, talkMs), times, spans, leftOut),
      turns: figure(
        'count',
        mine.turns,
        NO_TIMES,
        lazy(() => turnSpans(links, own)),
      ),
      monologue: figure(
        'ms',
        run && run.endMs - run.startMs,
        run ? { estimated: estimatedEdges(run.first.startKnown, run.last.endKnown), of: 2 } : NO_TIMES,
        lazy(() => (run ? [spanOfRun(links, run)] : [])),
      ),
      silence: figure(
        'ms',
        mine.silenceMs,
        { estimated: mine.silenceEstimated, of: 2 * mine.silences },
        lazy(between(own)),
      ),
      interruptions: figure(
        'count',
        mine.interruptions,
        { estimated: mine.interruptionEstimated, of: 2 * mine.interruptions },
        lazy(() => interruptionSpans(links, own)),
        own === 'user' ? sums.untimedInterruptions : 0,
      ),
    }
  }
  const user = side('user')
  const agent = side('agent')
  const times = {
    estimated: user.talk.estimate.estimated + agent.talk.estimate.estimated,
    of: user.talk.estimate.of + agent.talk.estimate.of,
  }
  const silenceMs = sums.user.silenceMs + sums.agent.silenceMs
  const longestSilenceMs = talk.numbers().silences.values().at(-1)

  return {
    silences,
    overlaps,
    figures: {
      user_talk: user.talk,
      agent_talk: agent.talk,
      speech: figure(
        'ms',
        sums.speechMs,
        times,
        lazy(() => islandSpans(links, ['user', 'agent'])),
        untimed,
      ),
      user_talk_ratio: user.ratio,
      agent_talk_ratio: agent.ratio,
      user_words_per_minute: user.pace,
      agent_words_per_minute: agent.pace,
      user_turns: user.turns,
      agent_turns: agent.turns,
      user_longest_monologue: user.monologue,
      agent_longest_monologue: agent.monologue,
      silence: figure(
        'ms',
        silenceMs + openingMs + closingMs,
        {
          estimated: silenceEdges.estimated + openingEdge + closingEdge,
          of: silenceEdges.of + Number(openingMs > 0) + Number(closingMs > 0),
        },
        silences,
      ),
      user_silence: user.silence,
      agent_silence: agent.silence,
      opening_silence: figure(
        'ms',
        openingMs,
        { estimated: openingEdge, of: Number(openingMs > 0) },
        lazy(() => silences().filter(({ place }) => place === 'opening')),
      ),
      closing_silence: figure(
        'ms',
        closingMs,
        { estimated: closingEdge, of: Number(closingMs > 0) },
        lazy(() => silences().filter(({ place }) => place === 'closing')),
      ),
      longest_silence: figure(
        'ms',
        longestSilenceMs,
        silenceEdges,
        lazy(() =>
          silences().filter(
            ({ place, startMs, endMs }) => place === 'between' && endMs - startMs === longestSilenceMs,
          ),
        ),
      ),
      pauses: figure(
        'ms',
        sums.pauseMs + shortEdges,
        { estimated: sums.pauseEstimated, of: 2 * sums.pauses },
        lazy(() =>
          gapsOf(links)
            .filter(({ startMs, endMs }) => !isSilence(endMs - startMs))
            .map(spanOfGap),
        ),
      ),
      overlap: figure(
        'ms',
        sums.overlapMs,
        { estimated: sums.overlapEstimated, of: 2 * sums.overlaps },
        overlaps,
      ),
      user_interruptions: user.interruptions,
      agent_interruptions: agent.interruptions,
    },
  }
}

function islandSpans(links: readonly Link[], sides: readonly Side[]): readonly MetricSpan[] {
  return links.flatMap(({ cluster }) =>
    sides
      .flatMap((side) => cluster.islands[side])
      .map(({ startMs, endMs, turns }) => ({ startMs, endMs, segmentIds: turns.map(({ id }) => id) }))
      .sort((a, b) => a.startMs - b.startMs),
  )
}

function turnSpans(links: readonly Link[], side: Side): readonly MetricSpan[] {
  return links.flatMap(({ cluster }) =>
    cluster.turns
      .filter((turn) => turn.side === side)
      .map(({ id, startMs, endMs }) => ({ startMs, endMs, segmentIds: [id] })),
  )
}

function overlapSpans(links: readonly Link[]): readonly MetricSpan[] {
  return links.flatMap(({ cluster }) => cluster.overlaps.filter(isOverlap).map(spanOfOverlap))
}

function spanOfOverlap({ startMs, endMs, user, agent }: Cluster['overlaps'][number]): MetricSpan {
  const turns = [...user.turns, ...agent.turns].filter((turn) => turn.startMs < endMs && turn.endMs > startMs)
  return { startMs, endMs, segmentIds: turns.map(({ id }) => id) }
}

function interruptionSpans(links: readonly Link[], by: Side): readonly MetricSpan[] {
  return links.flatMap(({ cluster }) =>
    cluster.interruptions
      .filter((interruption) => interruption.by === by)
      .map(({ startMs, endMs, interrupted, interrupting }) => ({
        startMs,
        endMs,
        segmentIds: [...interrupted, ...interrupting].map(({ id }) => id),
      })),
  )
}

function spanOfRun(links: readonly Link[], run: Run): MetricSpan {
  return { startMs: run.startMs, endMs: run.endMs, segmentIds: turnsOfRun(links, run) }
}
