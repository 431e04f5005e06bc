import type { Pair } from '../align/rising.ts'
import { rowKind } from '../rows/row-facts.ts'
import type { SideRow } from './call-side.ts'

/** Leads times of one call to the other, so that the starts of paired turns meet. */
export interface Warp {
  /** ms on the left clock to ms on the right one; not rounded. */
  toRight(leftMs: number): number
  /** The way back. */
  toLeft(rightMs: number): number
}

/**
 * A warp through the starts of the paired turns: straight between two of them, and at the pace of the clock
 * before the first and behind the last. Pairs whose starts are not in order on both sides are passed over.
 */
export function warpOf(pairs: readonly Pair[], left: readonly SideRow[], right: readonly SideRow[]): Warp {
  const lefts: number[] = []
  const rights: number[] = []
  for (const [leftIndex, rightIndex] of pairs) {
    const mine = left[leftIndex]
    const theirs = right[rightIndex]
    if (!mine?.span || !theirs?.span || rowKind(mine.wire) !== 'turn' || rowKind(theirs.wire) !== 'turn')
      continue
    const { startMs: leftMs } = mine.span
    const { startMs: rightMs } = theirs.span
    if (leftMs <= (lefts.at(-1) ?? -Infinity) || rightMs <= (rights.at(-1) ?? -Infinity)) continue
    lefts.push(leftMs)
    rights.push(rightMs)
  }
  return {
    toRight: (leftMs) => carry(leftMs, lefts, rights),
    toLeft: (rightMs) => carry(rightMs, rights, lefts),
  }
}

/**
 * What the right clock is ahead of the left one at each pair, by left index, ms: by the start of the paired turn
 * that it is or follows, else by the first one. Unlike a warp it stretches nothing, so that it is exact.
 */
export function clocksOf(
  pairs: readonly Pair[],
  left: readonly SideRow[],
  right: readonly SideRow[],
): ReadonlyMap<number, number> {
  const clocks = new Map<number, number>()
  const waiting: number[] = []
  let clockMs: number | undefined
  for (const [leftIndex, rightIndex] of pairs) {
    const mine = left[leftIndex]
    const theirs = right[rightIndex]
    if (mine?.span && theirs?.span && rowKind(mine.wire) === 'turn' && rowKind(theirs.wire) === 'turn') {
      clockMs = theirs.span.startMs - mine.span.startMs
      // Rows before the first turn have waited for it.
      for (const early of waiting.splice(0)) clocks.set(early, clockMs)
    }
    if (clockMs === undefined) waiting.push(leftIndex)
    else clocks.set(leftIndex, clockMs)
  }
  return clocks
}

function carry(ms: number, from: readonly number[], to: readonly number[]): number {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((from[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  const [fromMs, toMs] = [from[low - 1], to[low - 1]]
  const [nextFromMs, nextToMs] = [from[low], to[low]]
  if (fromMs === undefined || toMs === undefined) {
    return nextFromMs === undefined || nextToMs === undefined ? ms : ms - nextFromMs + nextToMs
  }
  if (nextFromMs === undefined || nextToMs === undefined) return ms - fromMs + toMs
  return toMs + ((ms - fromMs) / (nextFromMs - fromMs)) * (nextToMs - toMs)
}
