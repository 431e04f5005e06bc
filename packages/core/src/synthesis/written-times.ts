import type { Json, JsonObject } from '@call-timeline/schema'
import { readMs, segmentSpan } from '@call-timeline/schema/convert'
import { ownValue } from '../json/json-path.ts'
import type { OutlineTimes } from '../outline/outline.ts'
import type { Span } from '../records/span.ts'

/** The times of a row as somebody wrote them, in ms; each may be missing. */
export interface WrittenTimes {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  readonly durationMs: number | undefined
}

/** The fields of a row that carry its written times. */
export function timeFields(times: OutlineTimes | undefined): JsonObject {
  if (times === undefined) return {}
  const { startMs, endMs, durationMs } = times
  return {
    ...(startMs === undefined ? {} : { start_ms: startMs }),
    ...(endMs === undefined ? {} : { end_ms: endMs }),
    ...(durationMs === undefined ? {} : { duration_ms: durationMs }),
  }
}

/** What the row will say of its own times: those of the line, under those of the row's other keys. */
export function writtenTimes(times: OutlineTimes | undefined, row: JsonObject | undefined): WrittenTimes {
  const fields: JsonObject = { ...timeFields(times), ...row }
  const read = (key: string): number | undefined => {
    const ms = readMs(ownValue(fields, key))
    return ms !== undefined && Number.isSafeInteger(ms) ? ms : undefined
  }
  return { startMs: read('start_ms'), endMs: read('end_ms'), durationMs: read('duration_ms') }
}

/** When the writer has the row begin; undefined when that is left open. */
export function writtenStart({ startMs, endMs, durationMs }: WrittenTimes): number | undefined {
  if (startMs !== undefined) return startMs
  return endMs === undefined || durationMs === undefined ? undefined : Math.max(0, endMs - durationMs)
}

/** From the first to the last of words that were written with their times. */
export function spanOfWrittenWords(words: readonly Json[]): Span | undefined {
  return words.length === 0 ? undefined : segmentSpan({ words })
}
