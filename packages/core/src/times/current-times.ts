import type { Json, JsonObject } from '@call-timeline/schema'
import { readMs, wordSpan } from '@call-timeline/schema/convert'
import { isObject, ownValue } from '../json/json-path.ts'
import { wordsOf } from '../records/revise-segment.ts'

/** What a segment's place in time is read from. */
export type TimeSource = 'own' | 'words' | 'moment' | 'tool' | 'none'

/** A segment's times as they are written; unlike a span, the end may lie before the start. */
export interface CurrentTimes {
  readonly source: TimeSource
  readonly startMs: number | undefined
  readonly endMs: number | undefined
}

/** Reads the times that decide a segment's span, in the order in which the span is read. */
export function currentTimes(wire: JsonObject): CurrentTimes {
  const startMs = timeOf(wire, 'start_ms')
  const endMs = endOf(wire)
  if (startMs !== undefined && endMs !== undefined) return { source: 'own', startMs, endMs }
  const { first, last } = edgeWords(wire)
  const words = wordsOf(wire)
  if (first >= 0) {
    return {
      source: 'words',
      startMs: timeOf(words[first], 'start_ms'),
      endMs: timeOf(words[last], 'end_ms'),
    }
  }
  if (startMs !== undefined) return { source: 'moment', startMs, endMs: undefined }
  const { tool } = wire
  const toolStartMs = timeOf(tool, 'start_ms')
  if (isObject(tool) && toolStartMs !== undefined) {
    return { source: 'tool', startMs: toolStartMs, endMs: endOf(tool) }
  }
  return { source: 'none', startMs: undefined, endMs: timeOf(wire, 'end_ms') }
}

/** Indexes of the first and the last word that has both its times; -1 when none has. */
export function edgeWords(wire: Json): { readonly first: number; readonly last: number } {
  const isTimed = (word: Json): boolean => wordSpan(word) !== undefined
  const words = wordsOf(wire)
  return { first: words.findIndex(isTimed), last: words.findLastIndex(isTimed) }
}

/** Whether a field is there with a value. */
export function hasValue(object: Json | undefined, key: string): boolean {
  const value = ownValue(object, key)
  return value !== undefined && value !== null
}

/** A time field as it counts, in ms; undefined when it is absent or cannot be read. */
export function timeOf(object: Json | undefined, key: string): number | undefined {
  return readMs(ownValue(object, key))
}

function endOf(object: JsonObject): number | undefined {
  const startMs = timeOf(object, 'start_ms')
  const durationMs = timeOf(object, 'duration_ms')
  const byDuration = startMs === undefined || durationMs === undefined ? undefined : startMs + durationMs
  return timeOf(object, 'end_ms') ?? byDuration
}
