import { createSortedNumbers, type SortedNumbers } from '../sorted-numbers.ts'
import type { Cluster } from './cluster.ts'
import { type Exchange, exchangeMs } from './exchange.ts'
import { type Gap, isSilence } from './gap.ts'
import type { Seam } from './seam.ts'
import { REPORTED_KEYS, type ReportedKey } from './tally.ts'
import type { Side, Turn } from './turn.ts'

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

/** Whether values come or go. */
export type Write = 'add' | 'remove'

/** Writes the values of a turn. */
export function writeTurn({ reported }: TalkNumbers, write: Write, turn: Turn): void {
  for (const key of REPORTED_KEYS) {
    const value = turn.reported[key]
    if (typeof value === 'number') reported[key][write](value)
  }
}

/** Writes the values of a cluster. */
export function writeCluster(numbers: TalkNumbers, write: Write, cluster: Cluster): void {
  for (const gap of cluster.gaps) writeGap(numbers, write, gap)
  for (const exchange of cluster.exchanges) writeExchange(numbers, write, exchange)
  for (const { by, stopMs } of cluster.interruptions) {
    if (stopMs !== undefined) numbers.stops[by === 'user' ? 'agent' : 'user'][write](stopMs)
  }
}

/** Writes the values of the time between two clusters. */
export function writeSeam(numbers: TalkNumbers, write: Write, { gap, exchange }: Seam): void {
  if (gap) writeGap(numbers, write, gap)
  if (exchange) writeExchange(numbers, write, exchange)
}

function writeGap({ silences }: TalkNumbers, write: Write, { startMs, endMs }: Gap): void {
  if (isSilence(endMs - startMs)) silences[write](endMs - startMs)
}

function writeExchange({ responses }: TalkNumbers, write: Write, exchange: Exchange): void {
  responses[exchange.to.side][write](exchangeMs(exchange))
}
