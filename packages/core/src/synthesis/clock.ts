import type { Speaker } from './pace.ts'

/** What is known of the time when the next row is placed; ms from the start of the call. */
export interface CallClock {
  /** When the row above starts; the next one does not start before it, unless its time is written. */
  readonly rowStartMs: number
  /** When the row above ends; undefined before the first one. */
  readonly lineEndMs: number | undefined
  /** How far each side has spoken. */
  readonly spokenMs: Readonly<Record<Speaker, number | undefined>>
  readonly lastSpeaker: Speaker | undefined
  /** When the last tool answered, if nobody has spoken since. */
  readonly answeredMs: number | undefined
  /** A pause that was written and has not been made yet. */
  readonly pauseMs: number | undefined
  /** A turn that was cut, and when the other one begins. */
  readonly cut: { readonly speaker: Speaker; readonly atMs: number } | undefined
}

/** The start of a call. */
export const CALL_START: CallClock = {
  rowStartMs: 0,
  lineEndMs: undefined,
  spokenMs: { user: undefined, agent: undefined },
  lastSpeaker: undefined,
  answeredMs: undefined,
  pauseMs: undefined,
  cut: undefined,
}

/** The speaker on the other side. */
export function otherOf(speaker: Speaker): Speaker {
  return speaker === 'user' ? 'agent' : 'user'
}

/** The later of two moments, of which one may not be known. */
export function later(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.max(a, b)
}
