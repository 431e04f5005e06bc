import { coerceMilliseconds } from '../coerce/milliseconds.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'

/** A half-open stretch of time `[startMs, endMs)` in whole ms from the start of the call; `startMs <= endMs`. */
export interface Span {
  readonly startMs: number
  readonly endMs: number
}

/**
 * When a segment takes place: by `start_ms` and `end_ms`, else start and duration, else from its first to its
 * last timed word; a tool row without times of its own has its tool's, and a start alone is a moment. Times
 * count as the endpoint keeps them (fractions up, digit texts as numbers); an end before its start is moved to
 * it. Undefined when nothing tells.
 */
export function segmentSpan(wire: Json): Span | undefined {
  if (!isJsonObject(wire)) return undefined
  return spanOfTimes(wire) ?? spanOfWords(wire.words) ?? moment(wire) ?? spanOfTool(wire.tool)
}

/** A time as the endpoint keeps it, in ms; undefined when it is absent, null or refused. */
export function readMs(value: Json | undefined): number | undefined {
  if (value === undefined) return undefined
  // What nearly every time is; a long call has hundreds of thousands.
  if (Number.isInteger(value)) return Number(value) + 0
  const coerced = coerceMilliseconds(value)
  return coerced.ok ? coerced.value : undefined
}

/** The span of one word, undefined unless both its times can be read. */
export function wordSpan(word: Json | undefined): Span | undefined {
  if (!isJsonObject(word)) return undefined
  const startMs = readMs(word.start_ms)
  const endMs = readMs(word.end_ms)
  return startMs === undefined || endMs === undefined ? undefined : spanBetween(startMs, endMs)
}

function spanOfTimes(wire: JsonObject): Span | undefined {
  const startMs = readMs(wire.start_ms)
  if (startMs === undefined) return undefined
  const endMs = readMs(wire.end_ms)
  if (endMs !== undefined) return spanBetween(startMs, endMs)
  const durationMs = readMs(wire.duration_ms)
  return durationMs === undefined ? undefined : spanBetween(startMs, startMs + durationMs)
}

function spanOfWords(words: Json | undefined): Span | undefined {
  if (!isJsonArray(words)) return undefined
  const spans = words.map(wordSpan).filter((span) => span !== undefined)
  const first = spans[0]
  const last = spans.at(-1)
  return first === undefined || last === undefined ? undefined : spanBetween(first.startMs, last.endMs)
}

function moment(wire: JsonObject): Span | undefined {
  const startMs = readMs(wire.start_ms)
  return startMs === undefined ? undefined : spanBetween(startMs, startMs)
}

function spanOfTool(tool: Json | undefined): Span | undefined {
  return isJsonObject(tool) ? (spanOfTimes(tool) ?? moment(tool)) : undefined
}

function spanBetween(startMs: number, endMs: number): Span {
  return { startMs, endMs: Math.max(startMs, endMs) }
}
