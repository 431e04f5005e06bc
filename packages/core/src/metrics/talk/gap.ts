import type { Island } from './island.ts'

/** Time in which nobody speaks, between two stretches of speech. */
export interface Gap {
  readonly startMs: number
  readonly endMs: number
  readonly startKnown: boolean
  readonly endKnown: boolean
  /** The speech that it follows. */
  readonly before: Island
  /** The speech that ends it: whose silence it is. */
  readonly after: Island
}

/** Silence is longer than this; ms. What is shorter is a pause. */
export const SILENCE_OVER_MS = 300

/** Whether a stretch of time without speech counts as silence. */
export function isSilence(ms: number): boolean {
  return ms > SILENCE_OVER_MS
}

/** Speech up to a moment: the island that reaches furthest. */
export interface Reached {
  readonly island: Island
  /** Whether any speech that ends there is known to. */
  readonly endKnown: boolean
}

/** How far speech reaches with one more island, which starts no earlier than those before. */
export function reachedWith(before: Reached | undefined, next: Island): Reached {
  if (!before || next.endMs > before.island.endMs) return { island: next, endKnown: next.endKnown }
  if (next.endMs < before.island.endMs) return before
  return { island: before.island, endKnown: before.endKnown || next.endKnown }
}

/** The gap between the speech so far and the next; undefined when they meet. */
export function gapBefore(next: Island, { island: before, endKnown }: Reached): Gap | undefined {
  if (next.startMs <= before.endMs) return undefined
  return {
    startMs: before.endMs,
    endMs: next.startMs,
    startKnown: endKnown,
    endKnown: next.startKnown,
    before,
    after: next,
  }
}
