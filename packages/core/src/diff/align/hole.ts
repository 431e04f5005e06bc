import type { Pair } from './rising.ts'

/** What is not aligned yet: `[leftFrom, leftTo)` against `[rightFrom, rightTo)`. */
export interface Hole {
  readonly leftFrom: number
  readonly leftTo: number
  readonly rightFrom: number
  readonly rightTo: number
}

/** Whether there is nothing to pair in a hole. */
export function isOneSided(hole: Hole): boolean {
  return hole.leftFrom === hole.leftTo || hole.rightFrom === hole.rightTo
}

/** The holes that rising pairs leave of a hole. */
export function holesBetween(hole: Hole, pairs: readonly Pair[]): readonly Hole[] {
  const holes: Hole[] = []
  let { leftFrom, rightFrom } = hole
  for (const [leftTo, rightTo] of [...pairs, [hole.leftTo, hole.rightTo] as const]) {
    if (leftFrom < leftTo || rightFrom < rightTo) holes.push({ leftFrom, leftTo, rightFrom, rightTo })
    leftFrom = leftTo + 1
    rightFrom = rightTo + 1
  }
  return holes
}
