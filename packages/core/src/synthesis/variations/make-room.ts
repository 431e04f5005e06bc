import type { JsonObject } from '@call-timeline/schema'
import { epochUnit } from '@call-timeline/schema/convert'
import { pairTools } from '@call-timeline/schema/rules'
import { isObject, ownValue, withKey } from '../../json/json-path.ts'
import { hasValue, timeOf } from '../../times/current-times.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import { roleOf, type VariantRow, withMetadata, withWire } from './variant-call.ts'

/**
 * Moves everything that starts at or after a moment by as much, earlier when negative. A tool that is running
 * at that moment and answers behind it runs as much longer; moments that metadata tell move along.
 */
export function makeRoom(rows: readonly VariantRow[], atMs: number, deltaMs: number): readonly VariantRow[] {
  if (deltaMs === 0) return rows
  const pairs = pairTools(rows.map((row) => row.wire))
  return rows.map((row, index) => {
    const { wire, span } = row
    if (!isObject(wire) || span === undefined) return row
    if (span.startMs >= atMs) return withWire(row, shiftMoment(shiftWire(wire, deltaMs), wire, deltaMs))
    const cutInMs = timeOf(ownValue(wire, 'metadata'), 'interrupted_at_ms')
    const cut = cutInMs !== undefined && cutInMs >= atMs ? shiftMoment(wire, wire, deltaMs) : wire
    const partner = pairs.get(index)
    const answer = roleOf(row) === 'agent_function' && partner ? rows[partner.partner]?.span : undefined
    if (answer === undefined || answer.startMs < atMs) return cut === wire ? row : withWire(row, cut)
    return withWire(row, runsLonger(cut, deltaMs))
  })
}

function shiftMoment(wire: JsonObject, before: JsonObject, deltaMs: number): JsonObject {
  const cutInMs = timeOf(ownValue(before, 'metadata'), 'interrupted_at_ms')
  return cutInMs === undefined ? wire : withMetadata(wire, 'interrupted_at_ms', cutInMs + deltaMs)
}

/** A tool call that ends later, in every field that says when. */
function runsLonger(wire: JsonObject, deltaMs: number): JsonObject {
  const { tool } = wire
  const longer = endLater(wire, deltaMs)
  return isObject(tool) ? withKey(longer, 'tool', endLater(tool, deltaMs)) : longer
}

function endLater(object: JsonObject, deltaMs: number): JsonObject {
  const startMs = timeOf(object, 'start_ms')
  let result = object
  const grow = (key: string, leastMs: number): void => {
    const ms = timeOf(object, key)
    // A row of a call alone, which ends as it starts, says nothing of how long the tool runs.
    if (!hasValue(object, key) || ms === undefined || ms <= leastMs) return
    result = withKey(result, key, Math.max(leastMs, ms + deltaMs))
  }
  grow('end_ms', startMs ?? Number.NEGATIVE_INFINITY)
  grow('duration_ms', 0)
  return result
}

/** The call's own fields when it lasts longer by as much: its end, in its unit, and its duration. */
export function lastLonger(call: JsonObject, deltaMs: number): JsonObject {
  if (deltaMs === 0) return call
  const durationMs = ownValue(call, 'duration_ms')
  const end = ownValue(call, 'end_timestamp')
  let result = call
  if (typeof durationMs === 'number') result = withKey(result, 'duration_ms', durationMs + deltaMs)
  if (typeof end === 'number' && Number.isSafeInteger(end)) {
    const isSeconds = epochUnit(end) === 's'
    result = withKey(result, 'end_timestamp', end + (isSeconds ? Math.ceil(deltaMs / 1000) : deltaMs))
  }
  return result
}
