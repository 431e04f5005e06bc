import type { Json, JsonObject } from '@call-timeline/schema'
import { isList, isObject } from '../json/json-path.ts'
import { timeOf } from './current-times.ts'
import { moveInterruptedAt } from './interrupted-at.ts'

/**
 * The segment moved in time as a whole: its own start and end, those of its words and of its tool, and the
 * moment at which it was cut off, each where it is there. Lengths stay; nothing is added.
 */
export function shiftWire(wire: JsonObject, deltaMs: number): JsonObject {
  const { words, tool } = wire
  return {
    ...shiftEdges(
      moveInterruptedAt(wire, (ms) => ms + deltaMs),
      deltaMs,
    ),
    ...(isList(words) ? { words: words.map((word) => shiftItem(word, deltaMs)) } : {}),
    ...(isObject(tool) ? { tool: shiftEdges(tool, deltaMs) } : {}),
  }
}

function shiftItem(value: Json, deltaMs: number): Json {
  return isObject(value) ? shiftEdges(value, deltaMs) : value
}

// Written out, since a ripple moves hundreds of thousands of words at once.
function shiftEdges(object: JsonObject, deltaMs: number): JsonObject {
  const startMs = timeOf(object, 'start_ms')
  const endMs = timeOf(object, 'end_ms')
  if (startMs === undefined) return endMs === undefined ? object : { ...object, end_ms: endMs + deltaMs }
  return endMs === undefined
    ? { ...object, start_ms: startMs + deltaMs }
    : { ...object, start_ms: startMs + deltaMs, end_ms: endMs + deltaMs }
}
