import { holesBetween } from './hole.ts'
import type { Pair } from './rising.ts'

/**
 * `pairs` and, where as many items are left over on both sides of a gap, those too, one by one: they stand in
 * each other's place. `mayPair` says of each two whether they can.
 */
export function pairEqualHoles(
  pairs: readonly Pair[],
  leftLength: number,
  rightLength: number,
  mayPair: (left: number, right: number) => boolean,
): readonly Pair[] {
  const whole = { leftFrom: 0, leftTo: leftLength, rightFrom: 0, rightTo: rightLength }
  const more: Pair[] = []
  for (const { leftFrom, leftTo, rightFrom, rightTo } of holesBetween(whole, pairs)) {
    if (leftTo - leftFrom !== rightTo - rightFrom) continue
    for (let at = 0; at < leftTo - leftFrom; at += 1) {
      if (mayPair(leftFrom + at, rightFrom + at)) more.push([leftFrom + at, rightFrom + at])
    }
  }
  return more.length === 0 ? pairs : [...pairs, ...more].sort((a, b) => a[0] - b[0])
}
