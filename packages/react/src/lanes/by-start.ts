import type { LaneItem } from '@call-timeline/core'

/** How many items of a lane, in order of start, start before a time; ms. */
export function countBefore(items: readonly LaneItem[], ms: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle]?.span.startMs ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** Place of an item in its lane, or -1. */
export function placeInLane(items: readonly LaneItem[], { id, span }: LaneItem): number {
  for (let at = countBefore(items, span.startMs); at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || item.span.startMs > span.startMs) return -1
    if (item.id === id) return at
  }
  return -1
}
