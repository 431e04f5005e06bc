import type { Call } from '../contract/call.ts'
import type { Segment } from '../contract/segment.ts'
import { derivedDurationMs, derivedTranscript } from '../convert/derived.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts'

/**
 * A call as the endpoint keeps it: numbers read and rounded, ends and duration and transcript derived, the
 * metadata merged into the raw metadata.
 */
export type StoredCall = Omit<Call, 'metadata'>

/** What the endpoint keeps of a call that it takes. `wire` is the payload as sent, `call` as it was read. */
export function storedCall(call: Call, wire: JsonObject): StoredCall {
  const { metadata, general_meta_data_raw, ...fields } = call
  const sent = isJsonArray(wire.transcript_with_tool_calls) ? wire.transcript_with_tool_calls : []
  const segments = call.transcript_with_tool_calls.map((segment, index) =>
    storedSegment(segment, sent[index]),
  )
  const transcript = call.transcript ?? derivedTranscript(sent)
  const duration_ms = call.duration_ms ?? derivedDurationMs(wire)
  const merged = mergedMetadata(keepProto(metadata ?? undefined, wire.metadata), general_meta_data_raw)
  return {
    ...fields,
    transcript_with_tool_calls: segments,
    ...(transcript === '' ? {} : { transcript }),
    ...(duration_ms === undefined ? {} : { duration_ms }),
    ...(merged === undefined ? {} : { general_meta_data_raw: merged }),
  }
}

function storedSegment(segment: Segment, wire: Json | undefined): Segment {
  const { start_ms, end_ms, duration_ms } = segment
  const sent = isJsonObject(wire) ? wire : {}
  const metadata = keepProto(segment.metadata, sent.metadata)
  const whole = keepProto({ ...segment, metadata }, sent)
  if (typeof start_ms !== 'number' || typeof duration_ms !== 'number' || typeof end_ms === 'number')
    return whole
  return keepProto({ ...whole, end_ms: start_ms + duration_ms }, sent)
}

/** One level deep, as far as is known; the raw metadata wins. */
function mergedMetadata(
  metadata: object | undefined,
  raw: JsonObject | null | undefined,
): JsonObject | null | undefined {
  return metadata === undefined
    ? raw
    : Object.fromEntries([...Object.entries(metadata), ...Object.entries(raw ?? {})])
}

/** Puts back an own key `__proto__`, which zod leaves out. */
function keepProto<T extends object | undefined>(read: T, wire: Json | undefined): T {
  if (read === undefined || !isJsonObject(wire) || !Object.hasOwn(wire, '__proto__')) return read
  const value = Object.getOwnPropertyDescriptor(wire, '__proto__')?.value
  return Object.defineProperty(read, '__proto__', {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
