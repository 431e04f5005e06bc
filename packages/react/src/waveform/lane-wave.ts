import type { LaneId } from '@call-timeline/core'
import type { Peaks } from './peaks.ts'
import { createPyramid, type Pyramid } from './pyramid.ts'

/** A waveform behind a lane. */
export interface LaneWave {
  readonly pyramid: Pyramid
  /** Whether it holds what one speaker says, or both. */
  readonly isOwn: boolean
}

/** The waveforms behind the speakers. */
export interface LaneWaves {
  readonly agent: LaneWave
  readonly user: LaneWave
}

/** Readies peaks for drawing; undefined when there is nothing in them. */
export function laneWaves(peaks: Peaks | undefined): LaneWaves | undefined {
  if (peaks === undefined || !(peaks.durationMs > 0)) return undefined
  const { durationMs, pairs = true, first = 'user' } = peaks
  const [one, two] = peaks.channels
    .filter(({ length }) => length > 0)
    .map((values) => createPyramid(values, pairs, durationMs))
  if (one === undefined) return undefined
  if (two === undefined) {
    const both = { pyramid: one, isOwn: false }
    return { agent: both, user: both }
  }
  const [user, agent] = first === 'user' ? [one, two] : [two, one]
  return { agent: { pyramid: agent, isOwn: true }, user: { pyramid: user, isOwn: true } }
}

/** The waveform behind a lane; undefined when it has none. */
export function waveOf(waves: LaneWaves | undefined, lane: LaneId): LaneWave | undefined {
  return lane === 'agent' || lane === 'user' ? waves?.[lane] : undefined
}
