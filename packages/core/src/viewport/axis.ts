import type { Span } from '../records/span.ts'

/** A part of an axis over which time runs evenly. */
export interface AxisStretch extends Span {
  /** Where it begins along the axis; ms. */
  readonly place: number
  /** How much of the axis it takes; ms. Shorter than the time itself where that is folded. */
  readonly length: number
  readonly folded: boolean
}

/**
 * How time lies along the lanes. A place is counted in ms from the start of the call like a time, but a folded
 * stretch takes less of the axis than it lasts. Places grow with times, so each time has one place and each
 * place one time.
 */
export interface Axis {
  /** How long the whole call is along the axis; ms. */
  readonly lengthMs: number
  placeOf(ms: number): number
  timeAt(place: number): number
  /** What lies between two places, in order. The first and the last reach beyond them. */
  within(from: number, to: number): readonly AxisStretch[]
}

/** What a folded stretch takes of the axis; ms. */
const FOLDED_MS = 1_000

/** What stays as it is on each side of a fold, so that one sees speech end and begin; ms. */
const BESIDE_FOLD_MS = 500

/** Gaps that are longer are worth folding; ms. */
export const FOLD_ABOVE_MS = 5_000

/** An axis along which a time is its own place. */
export function plainAxis(durationMs: number): Axis {
  return axisOf([{ startMs: 0, endMs: durationMs, place: 0, length: durationMs, folded: false }])
}

/** An axis with the middle of each gap folded. `gaps` are in order, do not touch, and last more than 5 s each. */
export function foldedAxis(durationMs: number, gaps: readonly Span[]): Axis {
  const stretches: AxisStretch[] = []
  let [ms, place] = [0, 0]
  const add = (endMs: number, length: number, folded: boolean): void => {
    stretches.push({ startMs: ms, endMs, place, length, folded })
    ms = endMs
    place += length
  }
  for (const gap of gaps) {
    const [startMs, endMs] = [gap.startMs + BESIDE_FOLD_MS, gap.endMs - BESIDE_FOLD_MS]
    if (endMs - startMs <= FOLDED_MS) continue
    add(startMs, startMs - ms, false)
    add(endMs, FOLDED_MS, true)
  }
  add(Math.max(ms, durationMs), Math.max(0, durationMs - ms), false)
  return axisOf(stretches)
}

/** `stretches` are never empty; times before the first and after the last run on evenly. */
function axisOf(stretches: readonly AxisStretch[]): Axis {
  const last = stretches.at(-1)
  const lengthMs = last === undefined ? 0 : last.place + last.length

  const indexAt = (value: number, startOf: (stretch: AxisStretch) => number): number => {
    let low = 0
    let high = stretches.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      const stretch = stretches[middle]
      if (stretch !== undefined && startOf(stretch) <= value) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    lengthMs,
    placeOf(ms) {
      const stretch = stretches[indexAt(ms, startMsOf)]
      if (stretch === undefined) return ms
      return stretch.place + (ms - stretch.startMs) * (stretch.folded ? shrinkOf(stretch) : 1)
    },
    timeAt(place) {
      const stretch = stretches[indexAt(place, placeOfStretch)]
      if (stretch === undefined) return place
      return stretch.startMs + (place - stretch.place) / (stretch.folded ? shrinkOf(stretch) : 1)
    },
    within: (from, to) => stretches.slice(indexAt(from, placeOfStretch), indexAt(to, placeOfStretch) + 1),
  }
}

const startMsOf = ({ startMs }: AxisStretch): number => startMs
const placeOfStretch = ({ place }: AxisStretch): number => place
const shrinkOf = ({ startMs, endMs, length }: AxisStretch): number => length / (endMs - startMs)
