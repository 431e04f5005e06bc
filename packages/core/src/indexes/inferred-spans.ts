import type { Span } from '../records/span.ts'

/** A stretch of untimed rows and the timed times around it. */
export interface UntimedRun {
  readonly count: number
  /** End of the timed row before; undefined at the start of the list. */
  readonly afterMs: number | undefined
  /** Start of the timed row behind; undefined at the end of the list. */
  readonly beforeMs: number | undefined
  /** How long the call says it lasted. */
  readonly callMs: number | undefined
}

const NOMINAL_MS = 1000

/**
 * Where untimed rows are shown: they share the room between their timed neighbours, or stand as moments
 * where there is none. Behind the last timed row they share what is left of the call, else a second each.
 */
export function inferSpans({ count, afterMs, beforeMs, callMs }: UntimedRun): readonly Span[] {
  const from = afterMs ?? Math.min(0, beforeMs ?? 0)
  const until = beforeMs ?? (callMs !== undefined && callMs > from ? callMs : from + count * NOMINAL_MS)
  const room = Math.max(0, until - from)
  const edge = (index: number): number => Math.round(from + (room * index) / count)
  return Array.from({ length: count }, (_, index) => ({ startMs: edge(index), endMs: edge(index + 1) }))
}
