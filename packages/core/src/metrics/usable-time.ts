import type { Json, Provenance } from '@call-timeline/schema'
import { readMs } from '@call-timeline/schema/convert'
import type { Span } from '../records/span.ts'

// Sums of times below this stay whole numbers, whatever a payload holds; it is over 30,000 years.
const FURTHEST_MS = 2 ** 50
const LONGEST_REPORTED_MS = 3_600_000

/** Whether a moment can be reckoned with, in ms. */
export function isUsableMs(ms: number): boolean {
  return Math.abs(ms) <= FURTHEST_MS
}

/** The span, unless its times are too far off to be reckoned with. */
export function usableSpan(span: Span | undefined): Span | undefined {
  return span && isUsableMs(span.startMs) && isUsableMs(span.endMs) ? span : undefined
}

/** A time of the wire in ms; undefined when it cannot be read or reckoned with. */
export function usableMs(value: Json | undefined): number | undefined {
  const ms = readMs(value)
  return ms !== undefined && isUsableMs(ms) ? ms : undefined
}

/** A duration that a provider reported: in ms, absent, or there but of no use. */
export type ReportedMs = number | 'absent' | 'unusable'

/** Reads a reported duration. A text, a negative one or one of more than an hour is of no use. */
export function readReported(value: Json | undefined): ReportedMs {
  if (value === undefined || value === null) return 'absent'
  const isFit = typeof value === 'number' && value >= 0 && value <= LONGEST_REPORTED_MS
  return isFit ? value : 'unusable'
}

/** Whether a time is a guess of ours rather than something that was measured, reported or set. */
export function isEstimated(provenance: Provenance): boolean {
  return provenance === 'derived' || provenance === 'missing'
}
