import { anchorByFeatures } from './feature-anchors.ts'
import { type Hole, holesBetween } from './hole.ts'
import { type AlignBudget, matchInBand } from './match-in-band.ts'
import type { Pair } from './rising.ts'
import { anchorByKeys, type Key } from './unique-anchors.ts'

export type { AlignBudget } from './match-in-band.ts'
export type { Pair } from './rising.ts'

/** Two sequences to align. All that is given must be the same when left and right change places. */
export interface AlignRequest {
  /** What items are equal by. */
  readonly left: readonly Key[]
  readonly right: readonly Key[]
  /** What items are nearly equal by; used where the keys find nothing. */
  readonly weaker?: { left(index: number): Key; right(index: number): Key }
  /** Marks that two items which belong together share, to find them in large holes. */
  readonly features?: { left(index: number): readonly number[]; right(index: number): readonly number[] }
  /** How alike two items with different keys are, 0 to 1. Nothing but equal keys pairs without it. */
  readonly score?: (left: number, right: number) => number
  /** How many cells may be filled in all; what is beyond it is left unpaired. */
  readonly budget: AlignBudget
}

/** Two items less alike than this are better shown as one that went and one that came: twice the gap penalty. */
export const LEAST_LIKENESS = 0.35
const POSITION_WEIGHT = 0.02
const CELLS_PER_HOLE = 250_000

/**
 * Which items of two sequences belong together, in order on both sides: equal ends, then what is unique on
 * both sides, then the best total of likeness in what is left, a little in favour of the same relative place.
 * Time and memory are bounded by the lengths and the budget. The same pairs come out whichever side is left.
 */
export function alignSequences(request: AlignRequest): readonly Pair[] {
  if (!isTurned(request.left, request.right)) return align(request)
  const { weaker, features, score } = request
  const turned = align({
    left: request.right,
    right: request.left,
    ...(weaker ? { weaker: { left: weaker.right, right: weaker.left } } : {}),
    ...(features ? { features: { left: features.right, right: features.left } } : {}),
    ...(score ? { score: (left: number, right: number) => score(right, left) } : {}),
    budget: request.budget,
  })
  return turned.map(([left, right]) => [right, left] as const)
}

/** Ties are decided by which sequence is first; what is first must not depend on which is called left. */
function isTurned(left: readonly Key[], right: readonly Key[]): boolean {
  if (left.length !== right.length) return left.length < right.length
  const at = left.findIndex((key, index) => key !== right[index])
  const mine = left[at]
  const theirs = right[at]
  return mine !== undefined && theirs !== undefined && mine < theirs
}

function align({ left, right, weaker, features, score, budget }: AlignRequest): readonly Pair[] {
  const pairs: Pair[] = []
  const whole: Hole = { leftFrom: 0, leftTo: left.length, rightFrom: 0, rightTo: right.length }
  let holes = anchorByKeys(whole, left, right, pairs)
  if (weaker && holes.length > 0) {
    // Only what is in a hole is read.
    const lefts: Key[] = []
    const rights: Key[] = []
    for (const hole of holes) {
      for (let index = hole.leftFrom; index < hole.leftTo; index += 1) lefts[index] = weaker.left(index)
      for (let index = hole.rightFrom; index < hole.rightTo; index += 1) rights[index] = weaker.right(index)
    }
    holes = holes.flatMap((hole) => anchorByKeys(hole, lefts, rights, pairs))
  }
  if (features && score) {
    holes = holes.flatMap((hole) => {
      if (cellsOf(hole) <= CELLS_PER_HOLE) return [hole]
      const anchors = anchorByFeatures(hole, features.left, features.right, score)
      for (const anchor of anchors) pairs.push(anchor)
      return holesBetween(hole, anchors)
    })
  }
  const alike = (leftIndex: number, rightIndex: number): number =>
    left[leftIndex] === right[rightIndex] ? 1 : (score?.(leftIndex, rightIndex) ?? 0)
  for (const hole of holes.toSorted((a, b) => cellsOf(a) - cellsOf(b))) {
    const cells = Math.min(cellsOf(hole), CELLS_PER_HOLE, budget.cells)
    if (cells <= 0) continue
    budget.cells -= cells
    const lefts = hole.leftTo - hole.leftFrom
    const rights = hole.rightTo - hole.rightFrom
    const gain = (leftIndex: number, rightIndex: number): number => {
      const likeness = alike(leftIndex, rightIndex)
      if (likeness < LEAST_LIKENESS) return 0
      const apart = Math.abs((leftIndex - hole.leftFrom) / lefts - (rightIndex - hole.rightFrom) / rights)
      return likeness - LEAST_LIKENESS + POSITION_WEIGHT * (1 - apart)
    }
    const band = cells === cellsOf(hole) ? Number.MAX_SAFE_INTEGER : cells
    for (const pair of matchInBand(hole, gain, band)) pairs.push(pair)
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

function cellsOf({ leftFrom, leftTo, rightFrom, rightTo }: Hole): number {
  return (leftTo - leftFrom) * (rightTo - rightFrom)
}
