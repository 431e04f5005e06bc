import type { Json, JsonObject } from '@call-timeline/schema'

/** What the endpoint asks of a call beside its timeline. */
const REQUIRED: JsonObject = {
  call_id: 'clinic-2207',
  call_type: 'phone_call',
  start_timestamp: 1_793_001_600_000,
  end_timestamp: 1_793_001_690_000,
  recording_url: 'https://recordings.example.com/clinic-2207.wav',
  caller_phone_number: '+12025550143',
}

/** A call around a timeline, with more fields or other ones laid over it. */
export function callWith(timeline: readonly Json[], more: JsonObject = {}): JsonObject {
  return { ...REQUIRED, ...more, transcript_with_tool_calls: timeline }
}

/** Something said that has a start and an end. */
export function turn(
  role: 'agent' | 'user',
  text: string,
  startMs: number,
  endMs: number,
  more: JsonObject = {},
): JsonObject {
  return { role, text, start_ms: startMs, end_ms: endMs, ...more }
}

/** Something said whose words have times: each as long as it has letters. */
export function spoken(
  role: 'agent' | 'user',
  text: string,
  startMs: number,
  endMs: number,
  more: JsonObject = {},
): JsonObject {
  return turn(role, text, startMs, endMs, { words: timedWords(text, startMs, endMs), ...more })
}

/** The agent calls a tool. */
export function calls(name: string, requestId: string, startMs: number, params: Json): JsonObject {
  return { role: 'agent_function', start_ms: startMs, tool: { name, request_id: requestId, params } }
}

/** A tool answers. */
export function answers(name: string, requestId: string, startMs: number, more: JsonObject): JsonObject {
  return { role: 'agent_result', start_ms: startMs, tool: { name, request_id: requestId, ...more } }
}

/** The agent moves on to another node. */
export function moves(from: string, to: string, startMs: number, reason: string): JsonObject {
  return { role: 'node_transition', start_ms: startMs, node: { from, to, reason } }
}

function timedWords(text: string, startMs: number, endMs: number): readonly JsonObject[] {
  const perCharacter = (endMs - startMs) / text.length
  let offset = 0
  return text.split(' ').map((word) => {
    const from = startMs + offset * perCharacter
    offset += word.length
    const to = startMs + offset * perCharacter
    offset += 1
    return { word, start_ms: Math.ceil(from), end_ms: Math.ceil(to), confidence: 0.96 }
  })
}
