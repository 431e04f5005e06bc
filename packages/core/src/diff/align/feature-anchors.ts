import type { Hole } from './hole.ts'
import { type Pair, risingPairs } from './rising.ts'

// A pair that is found by one shared mark alone must be alike beyond doubt.
const LEAST_LIKENESS = 0.5

/** The marks of an item, by its index. */
type FeaturesOf = (index: number) => readonly number[]

/**
 * Pairs of a hole that share marks which nothing else in it has, such as two words in a row, and are alike.
 * Linear in the number of marks, so that a large hole falls apart into small ones.
 */
export function anchorByFeatures(
  hole: Hole,
  left: FeaturesOf,
  right: FeaturesOf,
  score: (left: number, right: number) => number,
): readonly Pair[] {
  const inLeft = ownersOfUnique(left, hole.leftFrom, hole.leftTo)
  const inRight = ownersOfUnique(right, hole.rightFrom, hole.rightTo)
  const pairs: Pair[] = []
  for (let leftIndex = hole.leftFrom; leftIndex < hole.leftTo; leftIndex += 1) {
    const votes = new Map<number, number>()
    for (const feature of left(leftIndex)) {
      const rightIndex = inLeft.get(feature) === leftIndex ? (inRight.get(feature) ?? -1) : -1
      if (rightIndex >= 0) votes.set(rightIndex, (votes.get(rightIndex) ?? 0) + 1)
    }
    let best: number | undefined
    for (const [rightIndex, count] of votes) {
      if (best === undefined || count > (votes.get(best) ?? 0)) best = rightIndex
    }
    if (best !== undefined && score(leftIndex, best) >= LEAST_LIKENESS) pairs.push([leftIndex, best])
  }
  return risingPairs(pairs)
}

function ownersOfUnique(features: FeaturesOf, from: number, to: number): ReadonlyMap<number, number> {
  const owners = new Map<number, number>()
  for (let index = from; index < to; index += 1) {
    for (const feature of features(index)) {
      const owner = owners.get(feature)
      owners.set(feature, owner === undefined || owner === index ? index : -1)
    }
  }
  return owners
}
