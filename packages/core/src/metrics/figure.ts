import type { SegmentId } from '../records/records.ts'
import type { MetricUnit } from './metric-ids.ts'
import { nearestRank } from './percentile.ts'

/** How many of the times that a figure rests on are computed or missing rather than measured or set. */
export interface Estimate {
  readonly estimated: number
  readonly of: number
}

/** A stretch of the call that a figure comes from. */
export interface MetricSpan {
  readonly startMs: number
  readonly endMs: number
  readonly segmentIds: readonly SegmentId[]
}

/** One number and what it comes from. */
export interface Figure {
  /** Undefined when there is nothing to tell it from. */
  readonly value: number | undefined
  readonly unit: MetricUnit
  readonly estimate: Estimate
  /** How many items could not be counted, since their times or values are absent or of no use. */
  readonly leftOut: number
  /** Where in the call it comes from, in order of time; made when first asked for. */
  spans(): readonly MetricSpan[]
}

/** Many values, told by nearest rank; each is one of the values. */
export interface Distribution {
  readonly count: number
  readonly p50: number | undefined
  readonly p90: number | undefined
  readonly p95: number | undefined
  readonly max: number | undefined
  readonly unit: MetricUnit
  readonly estimate: Estimate
  /** How many items could not be counted, since their times or values are absent or of no use. */
  readonly leftOut: number
  /** Where in the call the values come from, in order of time; made when first asked for. */
  spans(): readonly MetricSpan[]
}

/** An estimate of what rests on no times. */
export const NO_TIMES: Estimate = { estimated: 0, of: 0 }

/** A figure. */
export function figure(
  unit: MetricUnit,
  value: number | undefined,
  estimate: Estimate,
  spans: () => readonly MetricSpan[],
  leftOut = 0,
): Figure {
  return { value, unit, estimate, leftOut, spans }
}

/** A distribution of values in ascending order, which are read now. */
export function distribution(
  values: readonly number[],
  estimate: Estimate,
  spans: () => readonly MetricSpan[],
  leftOut = 0,
): Distribution {
  return {
    count: values.length,
    p50: nearestRank(values, 50),
    p90: nearestRank(values, 90),
    p95: nearestRank(values, 95),
    max: values.at(-1),
    unit: 'ms',
    estimate,
    leftOut,
    spans,
  }
}

/** A function that makes its value when first called and then gives the same again. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A share of a whole; undefined when there is no whole. */
export function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined
}
