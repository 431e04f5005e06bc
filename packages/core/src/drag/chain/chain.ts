import type { Span } from '../../records/span.ts'

/** How far the edges of a unit can give way, and what of it must not move. */
export interface UnitDetail {
  /** The latest start and the earliest end that leave it long enough; ms. */
  readonly startMost: number
  readonly endLeast: number
  /** It must not move as a whole. */
  readonly pinned: boolean
  readonly startPinned: boolean
  readonly endPinned: boolean
}

/** One word of a turn, or one turn of a lane. */
export interface Unit extends Span, UnitDetail {}

/** What stands in one row, in order of time, seen in one direction: `endMs` points where a drag goes. */
export interface Chain {
  readonly count: number
  span(index: number): Span
  /** A unit with what must be read of it; a span alone costs less. */
  unit(index: number): Unit
  /** Where the furthest of all units before `index` ends. */
  endBefore(index: number): number
  /** Where the first of all units behind `index` starts. */
  startBehind(index: number): number
}

/** A chain of spans in order of start. Details are asked for once each, and only where a drag gets to. */
export function createChain(spans: readonly Span[], detail: (index: number) => UnitDetail): Chain {
  const ends = new Float64Array(spans.length)
  let furthest = Number.NEGATIVE_INFINITY
  for (const [index, { endMs }] of spans.entries()) {
    furthest = Math.max(furthest, endMs)
    ends[index] = furthest
  }
  const units: (Unit | undefined)[] = []
  const span = (index: number): Span => spans[index] ?? { startMs: 0, endMs: 0 }
  return {
    count: spans.length,
    span,
    unit(index) {
      const known = units[index]
      if (known) return known
      const { startMs, endMs } = span(index)
      const unit = { startMs, endMs, ...detail(index) }
      units[index] = unit
      return unit
    },
    endBefore: (index) => ends[index - 1] ?? Number.NEGATIVE_INFINITY,
    startBehind: (index) => spans[index + 1]?.startMs ?? Number.POSITIVE_INFINITY,
  }
}

/** The same chain seen from the other end of time: a drag towards the start becomes one towards the end. */
export function mirrored(chain: Chain): Chain {
  const there = (index: number): number => chain.count - 1 - index
  return {
    count: chain.count,
    span(index) {
      const { startMs, endMs } = chain.span(there(index))
      return { startMs: -endMs, endMs: -startMs }
    },
    unit(index) {
      const { startMs, endMs, startMost, endLeast, pinned, startPinned, endPinned } = chain.unit(there(index))
      return {
        startMs: -endMs,
        endMs: -startMs,
        startMost: -endLeast,
        endLeast: -startMost,
        pinned,
        startPinned: endPinned,
        endPinned: startPinned,
      }
    },
    endBefore: (index) => -chain.startBehind(there(index)),
    startBehind: (index) => -chain.endBefore(there(index)),
  }
}

/** Whether a unit must stay: it is pinned, or lies over another one, so that moving it would lie over more. */
export function isHeld(chain: Chain, index: number): boolean {
  const { startMs, endMs, pinned } = chain.unit(index)
  return pinned || chain.endBefore(index) > startMs || chain.startBehind(index) < endMs
}

/** How much of the wanted distance to a unit has to stay: never more than there is. */
export function keptGap(minGapMs: number, fromMs: number, toMs: number): number {
  return Math.min(minGapMs, Math.max(0, toMs - fromMs))
}
