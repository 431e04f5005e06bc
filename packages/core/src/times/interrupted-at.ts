import type { JsonObject } from '@call-timeline/schema'
import { isObject, ownValue } from '../json/json-path.ts'
import type { Span } from '../records/span.ts'
import { timeOf } from './current-times.ts'

const KEY = 'interrupted_at_ms'

/**
 * A segment with the moment at which it was cut off moved by a rule: `metadata.interrupted_at_ms`, in ms from
 * the start of the call. The same object when there is none, or when it stays; nothing is added.
 */
export function moveInterruptedAt(wire: JsonObject, move: (ms: number) => number): JsonObject {
  const metadata = ownValue(wire, 'metadata')
  const fromMs = timeOf(metadata, KEY)
  if (fromMs === undefined || !isObject(metadata)) return wire
  const toMs = move(fromMs)
  // What is too large to be counted exactly is no time that could be moved there and back.
  if (toMs === fromMs || !Number.isSafeInteger(fromMs) || !Number.isSafeInteger(toMs)) return wire
  return { ...wire, metadata: { ...metadata, [KEY]: toMs } }
}

/**
 * The same for a turn whose edges have moved: along with both of them when they moved by as much, else held in
 * the turn if that is where it lay.
 */
export function keepInterruptedAt(wire: JsonObject, from: Span, to: Span): JsonObject {
  const byMs = to.startMs - from.startMs
  if (to.endMs - from.endMs === byMs) return moveInterruptedAt(wire, (ms) => ms + byMs)
  const isWithin = (ms: number): boolean => ms >= from.startMs && ms <= from.endMs
  return moveInterruptedAt(wire, (ms) =>
    isWithin(ms) && to.endMs >= to.startMs ? Math.max(to.startMs, Math.min(ms, to.endMs)) : ms,
  )
}
