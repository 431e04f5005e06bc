import type { Turn } from './turn.ts'

/** The durations that a pipeline reports on turns. */
export type ReportedKey = keyof Turn['reported']

/** All reported durations. */
export const REPORTED_KEYS: readonly ReportedKey[] = [
  'e2eLatency',
  'llmFirstToken',
  'ttsFirstAudio',
  'sttDelay',
]

/** Sums of one side. All are whole numbers, so that what was added can be taken out again exactly. */
export interface SideSums {
  talkMs: number
  turns: number
  /** Turns that say something without a time. */
  untimed: number
  /** Of timed turns. */
  words: number
  times: number
  estimatedTimes: number
  /** Between two stretches of speech, before this side speaks. */
  silenceMs: number
  silences: number
  /** Edges that are estimated, of two for each silence, response, stop or interruption. */
  silenceEstimated: number
  responseEstimated: number
  stopEstimated: number
  interruptions: number
  interruptionEstimated: number
}

/** Sums that the figures of speech are made of. */
export interface Sums {
  readonly user: SideSums
  readonly agent: SideSums
  speechMs: number
  pauseMs: number
  pauses: number
  pauseEstimated: number
  overlapMs: number
  overlaps: number
  overlapEstimated: number
  /** Turns without a time that are said to have been interrupted. */
  untimedInterruptions: number
  /** Reported durations that are of no use. */
  readonly unusable: Record<ReportedKey, number>
}

/** Sums of nothing. */
export function createSums(): Sums {
  return {
    user: createSideSums(),
    agent: createSideSums(),
    speechMs: 0,
    pauseMs: 0,
    pauses: 0,
    pauseEstimated: 0,
    overlapMs: 0,
    overlaps: 0,
    overlapEstimated: 0,
    untimedInterruptions: 0,
    unusable: { e2eLatency: 0, llmFirstToken: 0, ttsFirstAudio: 0, sttDelay: 0 },
  }
}

function createSideSums(): SideSums {
  return {
    talkMs: 0,
    turns: 0,
    untimed: 0,
    words: 0,
    times: 0,
    estimatedTimes: 0,
    silenceMs: 0,
    silences: 0,
    silenceEstimated: 0,
    responseEstimated: 0,
    stopEstimated: 0,
    interruptions: 0,
    interruptionEstimated: 0,
  }
}
