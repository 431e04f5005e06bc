import { createSortedNumbers, type SortedNumbers } from '../sorted-numbers.ts'
import type { Cluster } from './cluster.ts'
import type { Sign } from './count.ts'
import { type Exchange, exchangeMs } from './exchange.ts'
import { type Gap, isSilence } from './gap.ts'
import type { Seam } from './seam.ts'
import { REPORTED_KEYS, type ReportedKey } from './sums.ts'
import { otherSide, type Side, type Turn } from './turn.ts'

/** The values behind the percentiles, in order of size; ms. */
export interface TalkNumbers {
  /** How long each side took to answer. */
  readonly responses: Readonly<Record<Side, SortedNumbers>>
  /** How long each side went on when it was interrupted. */
  readonly stops: Readonly<Record<Side, SortedNumbers>>
  readonly silences: SortedNumbers
  readonly reported: Readonly<Record<ReportedKey, SortedNumbers>>
}

/** Values of nothing yet. */
export function createTalkNumbers(): TalkNumbers {
  const bothSides = (): Readonly<Record<Side, SortedNumbers>> => ({
    user: createSortedNumbers(),
    agent: createSortedNumbers(),
  })
  return {
    responses: bothSides(),
    stops: bothSides(),
    silences: createSortedNumbers(),
    reported: {
      e2eLatency: createSortedNumbers(),
      llmFirstToken: createSortedNumbers(),
      ttsFirstAudio: createSortedNumbers(),
      sttDelay: createSortedNumbers(),
    },
  }
}

/** Writes the values of a turn. */
export function writeTurn({ reported }: TalkNumbers, sign: Sign, turn: Turn): void {
  for (const key of REPORTED_KEYS) {
    const value = turn.reported[key]
    if (typeof value === 'number') change(reported[key], sign, value)
  }
}

/** Writes the values of a cluster. */
export function writeCluster(numbers: TalkNumbers, sign: Sign, cluster: Cluster): void {
  for (const gap of cluster.gaps) writeGap(numbers, sign, gap)
  for (const exchange of cluster.exchanges) writeExchange(numbers, sign, exchange)
  for (const { by, stopMs } of cluster.interruptions) {
    if (stopMs !== undefined) change(numbers.stops[otherSide(by)], sign, stopMs)
  }
}

/** Writes the values of the time between two clusters. */
export function writeSeam(numbers: TalkNumbers, sign: Sign, { gap, exchange }: Seam): void {
  if (gap) writeGap(numbers, sign, gap)
  if (exchange) writeExchange(numbers, sign, exchange)
}

function writeGap({ silences }: TalkNumbers, sign: Sign, { startMs, endMs }: Gap): void {
  if (isSilence(endMs - startMs)) change(silences, sign, endMs - startMs)
}

function writeExchange({ responses }: TalkNumbers, sign: Sign, exchange: Exchange): void {
  change(responses[exchange.to.side], sign, exchangeMs(exchange))
}

function change(numbers: SortedNumbers, sign: Sign, value: number): void {
  if (sign > 0) numbers.add(value)
  else numbers.remove(value)
}
