import type { Side, Turn } from './turn.ts'

/** The durations that a pipeline reports on turns. */
export type ReportedKey = keyof Turn['reported']

/** All reported durations. */
export const REPORTED_KEYS = [
  'e2eLatency',
  'llmFirstToken',
  'ttsFirstAudio',
  'sttDelay',
] as const satisfies readonly ReportedKey[]

type OfSide =
  | 'Talk'
  | 'Turns'
  | 'Untimed'
  | 'Words'
  | 'TimeCount'
  | 'TimeEstimated'
  | 'Silence'
  | 'SilenceCount'
  | 'SilenceEstimated'
  | 'ResponseEstimated'
  | 'StopEstimated'
  | 'Interruptions'
  | 'InterruptionEstimated'

type OfBoth =
  | 'speech'
  | 'pauses'
  | 'pauseCount'
  | 'pauseEstimated'
  | 'overlap'
  | 'overlapCount'
  | 'overlapEstimated'
  | 'untimedInterruptions'

/** What is summed: ms, counts, and how many edges or times are estimated among those counted. */
export type TallyKey = `${Side}${OfSide}` | OfBoth | `${ReportedKey}Unusable`

/** What one part of a call adds to the sums. */
export type Share = readonly (readonly [TallyKey, number])[]

/** Sums that parts are added to and taken out of; exact, since all are whole numbers. */
export interface Tally {
  of(key: TallyKey): number
  add(share: Share): void
  takeOut(share: Share): void
}

/** A tally of nothing. */
export function createTally(): Tally {
  const sums = new Map<TallyKey, number>()
  const change = (share: Share, sign: 1 | -1): void => {
    for (const [key, amount] of share) sums.set(key, (sums.get(key) ?? 0) + sign * amount)
  }
  return {
    of: (key) => sums.get(key) ?? 0,
    add: (share) => change(share, 1),
    takeOut: (share) => change(share, -1),
  }
}
