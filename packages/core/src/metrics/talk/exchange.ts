import type { Island } from './island.ts'

/** One side answers the other: from the end of the one's speech to the start of the other's. */
export interface Exchange {
  readonly from: Island
  readonly to: Island
}

/**
 * The exchange that `next` ends, given the last speech of either side before it. None when the other side
 * still speaks, which is overlap, or when the own side has spoken since, so that it is no answer.
 */
export function exchangeBefore(
  next: Island,
  own: Island | undefined,
  other: Island | undefined,
): Exchange | undefined {
  if (!other || other.endMs > next.startMs) return undefined
  if (own && own.endMs > other.endMs) return undefined
  return { from: other, to: next }
}

/** How long an exchange took, in ms; never negative. */
export function exchangeMs({ from, to }: Exchange): number {
  return to.startMs - from.endMs
}
