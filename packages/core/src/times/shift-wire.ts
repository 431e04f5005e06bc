import type { Json, JsonObject } from '@call-timeline/schema'
import { isList, isObject } from '../json/json-path.ts'
import { timeOf } from './current-times.ts'

const EDGES = ['start_ms', 'end_ms']

/**
 * The segment moved in time as a whole: its own start and end, those of its words and of its tool, each
 * where it is there. Lengths stay; nothing is added.
 */
export function shiftWire(wire: JsonObject, deltaMs: number): JsonObject {
  const { words, tool } = wire
  return {
    ...wire,
    ...movedEdges(wire, deltaMs),
    ...(isList(words) ? { words: words.map((word) => shiftEdges(word, deltaMs)) } : {}),
    ...(isObject(tool) ? { tool: shiftEdges(tool, deltaMs) } : {}),
  }
}

function shiftEdges(value: Json, deltaMs: number): Json {
  return isObject(value) ? { ...value, ...movedEdges(value, deltaMs) } : value
}

function movedEdges(object: JsonObject, deltaMs: number): JsonObject {
  return Object.fromEntries(
    EDGES.flatMap((key) => {
      const ms = timeOf(object, key)
      return ms === undefined ? [] : [[key, ms + deltaMs] as const]
    }),
  )
}
