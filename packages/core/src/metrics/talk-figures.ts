import { type Figure, figure, lazy, type MetricSpan, NO_TIMES, ratio } from './figure.ts'
import type { FigureId } from './metric-ids.ts'
import type { Cluster, Run } from './talk/cluster.ts'
import { isSilence } from './talk/gap.ts'
import { longestRuns, turnsOfRun } from './talk/monologues.ts'
import { isOverlap } from './talk/overlap.ts'
import { estimatedEdges } from './talk/shares.ts'
import { callEdges, gapsOf, type Silence, silencesOf, spanOfGap } from './talk/silences.ts'
import type { Link, TalkTimeline } from './talk/talk-timeline.ts'
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
  const { tally } = talk
  const links = talk.links()
  const edges = callEdges(links, durationMs)
  const silences = lazy(() => silencesOf(links, edges))
  const overlaps = lazy(() => overlapSpans(links))
  const longest = longestRuns(links)
  const between = (side: Side) => (): readonly Silence[] =>
    silences().filter(({ place, before }) => place === 'between' && before === side)

  const untimed = tally.of('userUntimed') + tally.of('agentUntimed')
  const openingMs = isSilence(edges.openingMs) ? edges.openingMs : 0
  const closingMs = isSilence(edges.closingMs) ? edges.closingMs : 0
  const openingEdge = Number(openingMs > 0 && links[0]?.cluster.head.startKnown === false)
  const closingEdge = Number(closingMs > 0 && links.at(-1)?.cluster.reached.endKnown === false)
  const shortEdges = edges.openingMs - openingMs + edges.closingMs - closingMs
  const silenceEdges = {
    estimated: tally.of('userSilenceEstimated') + tally.of('agentSilenceEstimated'),
    of: 2 * (tally.of('userSilenceCount') + tally.of('agentSilenceCount')),
  }

  const side = (own: Side) => {
    const talkMs = tally.of(`${own}Talk`)
    const times = { estimated: tally.of(`${own}TimeEstimated`), of: tally.of(`${own}TimeCount`) }
    const leftOut = tally.of(`${own}Untimed`)
    const spans = lazy(() => islandSpans(links, [own]))
    const run = longest[own]
    return {
      talk: figure('ms', talkMs, times, spans, leftOut),
      ratio: figure('ratio', ratio(talkMs, tally.of('speech')), times, spans, leftOut),
      pace: figure(
        'per_minute',
        ratio(tally.of(`${own}Words`) * MS_PER_MINUTE, talkMs),
        times,
        spans,
        leftOut,
      ),
      turns: figure(
        'count',
        tally.of(`${own}Turns`),
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
        tally.of(`${own}Silence`),
        { estimated: tally.of(`${own}SilenceEstimated`), of: 2 * tally.of(`${own}SilenceCount`) },
        lazy(between(own)),
      ),
      interruptions: figure(
        'count',
        tally.of(`${own}Interruptions`),
        { estimated: tally.of(`${own}InterruptionEstimated`), of: 2 * tally.of(`${own}Interruptions`) },
        lazy(() => interruptionSpans(links, own)),
        own === 'user' ? tally.of('untimedInterruptions') : 0,
      ),
    }
  }
  const user = side('user')
  const agent = side('agent')
  const times = {
    estimated: user.talk.estimate.estimated + agent.talk.estimate.estimated,
    of: user.talk.estimate.of + agent.talk.estimate.of,
  }
  const silenceMs = tally.of('userSilence') + tally.of('agentSilence')
  const longestSilenceMs = talk.numbers.silences.values().at(-1)

  return {
    silences,
    overlaps,
    figures: {
      user_talk: user.talk,
      agent_talk: agent.talk,
      speech: figure(
        'ms',
        tally.of('speech'),
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
        tally.of('pauses') + shortEdges,
        { estimated: tally.of('pauseEstimated'), of: 2 * tally.of('pauseCount') },
        lazy(() =>
          gapsOf(links)
            .filter(({ startMs, endMs }) => !isSilence(endMs - startMs))
            .map(spanOfGap),
        ),
      ),
      overlap: figure(
        'ms',
        tally.of('overlap'),
        { estimated: tally.of('overlapEstimated'), of: 2 * tally.of('overlapCount') },
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
