import type { Response } from '@call-timeline/core/metrics'

/** What response latency is made of. */
export type LatencyPart = 'stt' | 'llm' | 'tts' | 'tool' | 'other'

/** The parts of the latency of many responses, on average. */
export interface LatencyShares {
  /** Average of each part, ms; parts that nobody reported are not there. */
  readonly parts: readonly { readonly part: LatencyPart; readonly ms: number; readonly share: number }[]
  /** How many responses say what they are made of. */
  readonly known: number
  /** In how many of them the parts come to more than was measured. */
  readonly exceeding: number
}

/** The average parts of responses; undefined when none says what it is made of. */
export function latencyShares(responses: readonly Response[]): LatencyShares | undefined {
  const all = responses.flatMap(({ parts }) => parts ?? [])
  if (all.length === 0) return undefined
  const average = (of: (parts: (typeof all)[number]) => number | undefined): number =>
    all.reduce((sum, parts) => sum + (of(parts) ?? 0), 0) / all.length
  const averages: readonly (readonly [LatencyPart, number])[] = [
    ['stt', average(({ sttMs }) => sttMs)],
    ['llm', average(({ llmMs }) => llmMs)],
    ['tts', average(({ ttsMs }) => ttsMs)],
    ['tool', average(({ toolMs }) => toolMs)],
    ['other', average(({ otherMs }) => otherMs)],
  ]
  const sum = averages.reduce((total, [, ms]) => total + ms, 0)
  return {
    parts: averages.flatMap(([part, ms]) => (ms > 0 ? [{ part, ms, share: ms / sum }] : [])),
    known: all.length,
    exceeding: all.filter(({ exceedsMeasured }) => exceedsMeasured).length,
  }
}
