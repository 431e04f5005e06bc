import { generateNKeysBetween } from 'fractional-indexing'
import type { SegmentId } from './records.ts'

/** What decides a segment's place in the list. */
export interface Placed {
  readonly id: SegmentId
  readonly position: string
}

/** Order of two places: by position as a plain string, by id where positions are equal. */
export function comparePlaces(a: Placed, b: Placed): number {
  if (a.position !== b.position) return a.position < b.position ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** `count` keys in order, after `lower` and before `upper`; undefined stands for the list's own end. */
export function positionsBetween(
  lower: string | undefined,
  upper: string | undefined,
  count: number,
): readonly string[] {
  return generateNKeysBetween(lower, upper, count)
}
