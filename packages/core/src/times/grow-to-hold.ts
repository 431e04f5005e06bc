import type { JsonObject } from '@call-timeline/schema'
import type { Span } from '../records/span.ts'
import { currentTimes, hasValue } from './current-times.ts'

/** A turn whose own times reach over a span inside it; a turn without times of its own stays so. */
export function growToHold(wire: JsonObject, inner: Span): JsonObject {
  const { source, startMs, endMs } = currentTimes(wire)
  if (source !== 'own' || startMs === undefined || endMs === undefined) return wire
  const from = Math.min(startMs, inner.startMs)
  const until = Math.max(endMs, inner.endMs)
  if (from === startMs && until === endMs) return wire
  return {
    ...wire,
    start_ms: from,
    ...(hasValue(wire, 'end_ms') ? { end_ms: until } : {}),
    ...(hasValue(wire, 'duration_ms') ? { duration_ms: until - from } : {}),
  }
}
