import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { segmentSpan, spokenText } from '@call-timeline/schema/convert'
import { isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import type { CallOutline, OutlineAnswer, OutlineLine, OutlineTool } from '../../outline/outline.ts'
import { SEGMENTS_KEY, segmentsOf } from '../../records/payload-shape.ts'
import { unwritable } from '../text/write-json.ts'
import { lineOfRow } from './line-of-row.ts'
import { TIME_KEYS, type TimesLevel, TOOL_TIME_KEYS } from './times-level.ts'

/** Why a script does not say something. */
export type UnsaidReason =
  /** Times or words that the script was not asked to say. */
  | 'left_out'
  /** A row that is no JSON object, a payload that is none or has no list of rows. */
  | 'unknown_shape'
  /** Nested too deeply to be written on a line. */
  | 'too_deep'
  /** A value that JSON does not have. */
  | 'not_json'

/** Something of a payload that its script does not say. */
export interface Unsaid {
  /** From the payload's root. */
  readonly path: JsonPath
  readonly why: UnsaidReason
}

/** A payload as an outline. */
export interface OutlinedPayload {
  readonly outline: CallOutline
  /** For each line of the outline, the rows that it says: one, or a call and its result. */
  readonly rows: readonly (readonly number[])[]
  readonly unsaid: readonly Unsaid[]
}

/** The outline that says a payload, as far as one can. */
export function outlineOfPayload(payload: Json, level: TimesLevel): OutlinedPayload {
  const unsaid: Unsaid[] = []
  const fields = fieldsOf(payload, unsaid)
  const list = segmentsOf(payload)
  if (!list) unsaid.push({ path: isObject(payload) ? [SEGMENTS_KEY] : [], why: 'unknown_shape' })

  const lines: OutlineLine[] = []
  const rows: number[][] = []
  for (const [index, wire] of (list ?? []).entries()) {
    const why = isObject(wire) ? unwritable(wire) : 'unknown_shape'
    if (why !== undefined) unsaid.push({ path: [SEGMENTS_KEY, index], why })
    if (why !== undefined || !isObject(wire)) continue
    const line = lineAtLevel(wire, level)
    if (leavesOut(wire, level)) unsaid.push({ path: [SEGMENTS_KEY, index], why: 'left_out' })
    const before = rows.at(-1)
    const joined =
      before?.length === 1 && before[0] === index - 1
        ? withAnswer(lines.at(-1), line, list?.[index - 1], wire, level)
        : undefined
    if (joined) {
      lines[lines.length - 1] = joined
      before?.push(index)
    } else {
      lines.push(line)
      rows.push([index])
    }
  }
  return { outline: { fields, pace: {}, lines }, rows, unsaid }
}

function fieldsOf(payload: Json, unsaid: Unsaid[]): JsonObject {
  if (!isObject(payload)) return {}
  const entries = Object.entries(payload).filter(([key, value]) => {
    if (key === SEGMENTS_KEY) return false
    const why = unwritable(value)
    if (why !== undefined) unsaid.push({ path: [key], why })
    return why === undefined
  })
  return Object.fromEntries(entries)
}

/** The line that says a row at a level; a turn that is told by its words alone has their text. */
export function lineAtLevel(wire: JsonObject, level: TimesLevel): OutlineLine {
  if (level === 'words') return lineOfRow(wire)
  const wordless = withSpokenText(withoutKey(wire, 'words'), wire)
  return lineOfRow(level === 'turns' ? wordless : withoutTimes(wordless))
}

/** `wordless` with the words of a turn as its text, where the turn has no text of its own. */
export function withSpokenText(wordless: JsonObject, wire: JsonObject): JsonObject {
  const speaks = wire.role === 'user' || wire.role === 'agent'
  const text = speaks && typeof wire.text !== 'string' ? spokenText(wire) : ''
  return text === '' ? wordless : withKey(wordless, 'text', text)
}

function withoutTimes(wire: JsonObject): JsonObject {
  const timeless = TIME_KEYS.reduce(withoutKey, wire)
  const { tool } = timeless
  if (!isObject(tool)) return timeless
  return withKey(timeless, 'tool', TOOL_TIME_KEYS.reduce(withoutKey, tool))
}

function leavesOut(wire: JsonObject, level: TimesLevel): boolean {
  if (level === 'words') return false
  if (Object.hasOwn(wire, 'words')) return true
  if (level === 'turns') return false
  return (
    TIME_KEYS.some((key) => Object.hasOwn(wire, key)) ||
    TOOL_TIME_KEYS.some((key) => ownValue(wire.tool, key) !== undefined)
  )
}

/** A call and the result right behind it as one line; undefined when they are not a pair. */
function withAnswer(
  call: OutlineLine | undefined,
  result: OutlineLine,
  callWire: Json | undefined,
  resultWire: Json,
  level: TimesLevel,
): OutlineTool | undefined {
  if (call?.kind !== 'tool' || result.kind !== 'result') return undefined
  if (call.name !== result.name || call.requestId !== result.requestId) return undefined
  const { answer } = result
  return {
    ...call,
    answer: level === 'none' ? lasting(answer, callWire, resultWire) : relative(call, answer),
  }
}

/** The answer with how long it took, for a script without times. */
function lasting(answer: OutlineAnswer, callWire: Json | undefined, resultWire: Json): OutlineAnswer {
  const durationMs = answerAfterMs(callWire, resultWire)
  return durationMs === undefined ? answer : { ...answer, durationMs }
}

/** How long after a call its result came, in ms; undefined when that cannot be told or it came before. */
export function answerAfterMs(call: Json | undefined, result: Json | undefined): number | undefined {
  const from = call === undefined ? undefined : segmentSpan(call)?.startMs
  const to = result === undefined ? undefined : segmentSpan(result)?.startMs
  if (from === undefined || to === undefined || to < from || !Number.isSafeInteger(to - from))
    return undefined
  return to - from
}

/** An answer whose start is all that is known of its time says it as the time that the tool took. */
function relative({ times: called }: OutlineTool, answer: OutlineAnswer): OutlineAnswer {
  const { times, ...rest } = answer
  if (times?.startMs === undefined || times.endMs !== undefined || times.durationMs !== undefined)
    return answer
  if (called?.startMs === undefined || times.startMs < called.startMs) return answer
  return { ...rest, durationMs: times.startMs - called.startMs }
}
