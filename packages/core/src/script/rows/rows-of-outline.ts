import type { Json, JsonObject } from '@call-timeline/schema'
import { ownValue, withKey } from '../../json/json-path.ts'
import type {
  CallOutline,
  OutlineAnswer,
  OutlineCut,
  OutlineLine,
  OutlineTimes,
  OutlineTool,
  OutlineTurn,
  OutlineWord,
} from '../../outline/outline.ts'
import { SEGMENTS_KEY } from '../../records/payload-shape.ts'

/** A row that a line says, and which line of the outline it is. */
export interface OutlineRow {
  readonly wire: JsonObject
  readonly line: number
}

/** The node that a call is in before its first move. */
export const FIRST_NODE = 'start'

/**
 * The payload that an outline says, with no more times than were written. For one with times of its own see
 * `synthesise`.
 */
export function payloadOfOutline(outline: CallOutline): JsonObject {
  const rows = rowsOfOutline(outline).map(({ wire }) => wire)
  return withKey(outline.fields, SEGMENTS_KEY, rows)
}

/** The rows that an outline says, in list order. */
export function rowsOfOutline({ lines }: Pick<CallOutline, 'lines'>): readonly OutlineRow[] {
  let node = FIRST_NODE
  return lines.flatMap((line, index) => {
    const wires = rowsOfLine(line, node)
    for (const wire of wires) {
      const to = ownValue(ownValue(wire, 'node'), 'to')
      if (wire.role === 'node_transition' && typeof to === 'string') node = to
    }
    return wires.map((wire) => ({ wire, line: index }))
  })
}

/** The rows of one line; `node` is where the call is by then. */
export function rowsOfLine(line: OutlineLine, node: string): readonly JsonObject[] {
  switch (line.kind) {
    case 'turn':
      return [turnRow(line)]
    case 'tool':
      return line.answer
        ? [callRow(line), resultRow(line, line.answer, line.times?.startMs)]
        : [callRow(line)]
    case 'result':
      return [resultRow(line, line.answer, undefined)]
    case 'node': {
      const { from = node, to, reason, times, metadata, row } = line
      const move = { from, to, ...(reason === undefined ? {} : { reason }), ...line.node }
      return [{ role: 'node_transition', ...wireTimes(times), node: move, ...withMetadata(metadata), ...row }]
    }
    case 'json':
      return [line.wire]
    case 'pause':
      return []
  }
}

function turnRow({ role, text, cut, times, words, metadata, row }: OutlineTurn): JsonObject {
  return {
    role,
    text,
    ...wireTimes(times),
    ...(words ? { words: words.map(wireWord) } : {}),
    ...withMetadata(cut ? { ...metadata, ...cutMetadata(role, cut) } : metadata),
    ...row,
  }
}

/**
 * What the metadata say of a turn that was cut. On a user's row `interrupted` can mean that the user did the
 * cutting, so there the tail alone tells, and is there even when it is empty.
 */
function cutMetadata(role: OutlineTurn['role'], { tail }: OutlineCut): JsonObject {
  if (role === 'user') return { unspoken_text: tail }
  return { interrupted: true, ...(tail === '' ? {} : { unspoken_text: tail }) }
}

function callRow({ name, requestId, params, tool, times, metadata, row }: OutlineTool): JsonObject {
  return {
    role: 'agent_function',
    ...wireTimes(times),
    tool: { ...head(name, requestId), ...(params ? { params } : {}), ...tool },
    ...withMetadata(metadata),
    ...row,
  }
}

function resultRow(
  { name, requestId }: Pick<OutlineTool, 'name' | 'requestId'>,
  { status, result, error, times, durationMs, tool, metadata, row }: OutlineAnswer,
  callStartMs: number | undefined,
): JsonObject {
  const follows = times?.startMs === undefined && durationMs !== undefined && callStartMs !== undefined
  return {
    role: 'agent_result',
    ...wireTimes(follows ? { ...times, startMs: callStartMs + durationMs } : times),
    tool: {
      ...head(name, requestId),
      ...(result ? { result } : {}),
      ...(status === 'unsaid' ? {} : { is_error: status === 'error' }),
      ...(error === undefined ? {} : { error }),
      ...tool,
    },
    ...withMetadata(metadata),
    ...row,
  }
}

function head(name: string, requestId: string | undefined): JsonObject {
  return { name, ...(requestId === undefined ? {} : { request_id: requestId }) }
}

function withMetadata(metadata: JsonObject | undefined): JsonObject {
  return metadata ? { metadata } : {}
}

function wireTimes({ startMs, endMs, durationMs }: OutlineTimes = {}): JsonObject {
  return {
    ...(startMs === undefined ? {} : { start_ms: startMs }),
    ...(endMs === undefined ? {} : { end_ms: endMs }),
    ...(durationMs === undefined ? {} : { duration_ms: durationMs }),
  }
}

function wireWord({ word, startMs, endMs, confidence }: OutlineWord): Json {
  return {
    word,
    start_ms: startMs,
    end_ms: endMs,
    ...(confidence === undefined ? {} : { confidence }),
  }
}
