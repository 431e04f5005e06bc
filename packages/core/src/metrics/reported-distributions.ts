import { type Distribution, distribution, lazy, type MetricSpan } from './figure.ts'
import type { DistributionId } from './metric-ids.ts'
import { without } from './sorted-numbers.ts'
import { greetingOf } from './talk/greeting.ts'
import type { ReportedKey } from './talk/sums.ts'
import type { TalkTimeline } from './talk/talk-timeline.ts'

type ReportedId = Extract<
  DistributionId,
  'reported_latency' | 'stt_delay' | 'llm_first_token' | 'tts_first_audio'
>

/** What the pipeline itself reports on turns; of the agent's, those that answer somebody. */
export function reportedDistributions(talk: TalkTimeline): Readonly<Record<ReportedId, Distribution>> {
  const links = talk.links()
  const greeting = greetingOf(links)

  const of = (key: ReportedKey): Distribution => {
    const excluded = [...greeting]
      .map((turn) => turn.reported[key])
      .filter((value) => typeof value === 'number')
    const all = talk.numbers().reported[key].values()
    const values =
      excluded.length === 0
        ? all
        : without(
            all,
            excluded.sort((a, b) => a - b),
          )
    const spans = lazy((): readonly MetricSpan[] =>
      links.flatMap(({ cluster }) =>
        cluster.turns
          .filter((turn) => typeof turn.reported[key] === 'number' && !greeting.has(turn))
          .map(({ id, startMs, endMs }) => ({ startMs, endMs, segmentIds: [id] })),
      ),
    )
    return distribution(values, { estimated: 0, of: values.length }, spans, talk.sums().unusable[key])
  }

  return {
    reported_latency: of('e2eLatency'),
    stt_delay: of('sttDelay'),
    llm_first_token: of('llmFirstToken'),
    tts_first_audio: of('ttsFirstAudio'),
  }
}
