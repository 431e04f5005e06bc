import { isJsonArray, isJsonObject, type Json } from '@call-timeline/schema'
import { derivedDurationMs, readMs, segmentSpan } from '@call-timeline/schema/convert'

/** What a list says of a call at a glance. */
export interface CallSummary {
  /** The payload's `call_id`, where it is text. */
  readonly callId: string | undefined
  /** How long the call lasted in ms; undefined when nothing tells. */
  readonly durationMs: number | undefined
  /** Spoken by either side. */
  readonly turns: number
  readonly toolCalls: number
  readonly nodeMoves: number
}

/** Sums up a payload, valid or not. */
export function summariseCall(call: Json): CallSummary {
  const payload = isJsonObject(call) ? call : {}
  const segments = isJsonArray(payload.transcript_with_tool_calls) ? payload.transcript_with_tool_calls : []
  const roles = segments.map((segment) => (isJsonObject(segment) ? segment.role : undefined))
  const count = (...wanted: string[]): number =>
    roles.filter((role) => typeof role === 'string' && wanted.includes(role)).length

  return {
    callId: typeof payload.call_id === 'string' ? payload.call_id : undefined,
    durationMs: durationOf(call, payload.duration_ms, segments),
    turns: count('user', 'agent'),
    toolCalls: count('agent_function'),
    nodeMoves: count('node_transition'),
  }
}

function durationOf(call: Json, stated: Json | undefined, segments: readonly Json[]): number | undefined {
  const known = readMs(stated) ?? derivedDurationMs(call)
  if (known !== undefined && known >= 0) return known
  const ends = segments.map((segment) => segmentSpan(segment)?.endMs ?? 0)
  const last = Math.max(0, ...ends)
  return last === 0 ? undefined : last
}
