import { type Hole, holesBetween, isOneSided } from './hole.ts'
import { type Pair, risingPairs } from './rising.ts'

/** What an item is compared by: numbers or texts, not both. */
export type Key = string | number

// Each round splits holes by what has become unique in them; more seldom find anything.
const MOST_ROUNDS = 8

/**
 * Pairs items with equal keys: at both ends of a hole, and those whose key is there once on each side, as in
 * patience diff. Found pairs are added to `pairs`; the holes that are left are returned.
 */
export function anchorByKeys(
  hole: Hole,
  left: readonly Key[],
  right: readonly Key[],
  pairs: Pair[],
): readonly Hole[] {
  const done: Hole[] = []
  let open: readonly Hole[] = [hole]
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round += 1) {
    const next: Hole[] = []
    for (const each of open) {
      const rest = trim(each, left, right, pairs)
      if (isOneSided(rest)) continue
      const anchors = uniqueAnchors(rest, left, right)
      if (anchors.length === 0) done.push(rest)
      else {
        // One by one: a list may be longer than a call can have arguments.
        for (const anchor of anchors) pairs.push(anchor)
        for (const inner of holesBetween(rest, anchors)) if (!isOneSided(inner)) next.push(inner)
      }
    }
    open = next
  }
  return [...done, ...open]
}

function trim(hole: Hole, left: readonly Key[], right: readonly Key[], pairs: Pair[]): Hole {
  let { leftFrom, leftTo, rightFrom, rightTo } = hole
  while (leftFrom < leftTo && rightFrom < rightTo && left[leftFrom] === right[rightFrom]) {
    pairs.push([leftFrom, rightFrom])
    leftFrom += 1
    rightFrom += 1
  }
  while (leftFrom < leftTo && rightFrom < rightTo && left[leftTo - 1] === right[rightTo - 1]) {
    leftTo -= 1
    rightTo -= 1
    pairs.push([leftTo, rightTo])
  }
  return { leftFrom, leftTo, rightFrom, rightTo }
}

function uniqueAnchors(hole: Hole, left: readonly Key[], right: readonly Key[]): readonly Pair[] {
  const inLeft = placesOfUnique(left, hole.leftFrom, hole.leftTo)
  const inRight = placesOfUnique(right, hole.rightFrom, hole.rightTo)
  const both: Pair[] = []
  for (const [key, leftIndex] of inLeft) {
    const rightIndex = inRight.get(key) ?? -1
    if (leftIndex >= 0 && rightIndex >= 0) both.push([leftIndex, rightIndex])
  }
  return risingPairs(both.sort((a, b) => a[0] - b[0]))
}

function placesOfUnique(keys: readonly Key[], from: number, to: number): ReadonlyMap<Key, number> {
  const places = new Map<Key, number>()
  for (let index = from; index < to; index += 1) {
    const key = keys[index]
    if (key !== undefined) places.set(key, places.has(key) ? -1 : index)
  }
  return places
}
