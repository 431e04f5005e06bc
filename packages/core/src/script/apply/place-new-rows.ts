import type { JsonObject } from '@call-timeline/schema'
import { segmentSpan, spokenText } from '@call-timeline/schema/convert'
import type { OutlinePace } from '../../outline/outline.ts'
import { speechLengthMs } from '../../speech/plan-speech.ts'
import { hasValue } from '../../times/current-times.ts'
import type { SaidRow } from './said-rows.ts'

/** Where new rows go in time. */
export interface NewRowsRoom {
  /** When what stands before them ends; ms. */
  readonly fromMs: number
  /** When the next timed row starts; undefined behind the last one. */
  readonly untilMs: number | undefined
  /** The role of the row before them. */
  readonly roleBefore: unknown
  /** When the call starts that the first of them answers, if it does. */
  readonly calledMs: number | undefined
}

const REPLY_MS: Readonly<Record<'agent' | 'user', number>> = { agent: 900, user: 600 }
const SAME_SPEAKER_PAUSE_MS = 300
const TOOL_PAUSE_MS = 150
const TOOL_MS = 800
const EMPTY_TURN_MS = 1000
// Less than this is no room: what is put there overlaps, and a problem says so.
const SMALLEST_ROOM_MS = 200
const TINY = 1e-6

/** A length of time that is squeezed where room is scarce, unless it was written. */
interface Length {
  readonly ms: number
  readonly isWritten: boolean
}

/** A row that wants a time: after a pause, for a length. */
interface Wanting {
  readonly index: number
  readonly pause: Length
  readonly length: Length
}

/**
 * New rows with times where none were written: after what they follow and as long as they take, squeezed
 * into the room if there is some. Rows with times of their own keep them.
 */
export function placeNewRows(
  rows: readonly SaidRow[],
  room: NewRowsRoom,
  pace: OutlinePace,
  locale: string,
): readonly JsonObject[] {
  const placed = rows.map(({ wire }) => wire)
  let { fromMs, roleBefore } = room
  let waiting: Wanting[] = []
  const place = (untilMs: number | undefined): void => {
    fromMs = placeWaiting(waiting, placed, fromMs, untilMs)
    waiting = []
  }
  for (const [index, row] of rows.entries()) {
    const { wire } = row
    const written = segmentSpan(wire)
    const calledMs = index === 0 ? room.calledMs : segmentSpan(placed[index - 1] ?? {})?.startMs
    if (written) {
      place(written.startMs)
      placed[index] = withLength(wire, pace, locale)
      fromMs = Math.max(fromMs, segmentSpan(placed[index] ?? wire)?.endMs ?? fromMs)
    } else if (row.isAnswer && calledMs !== undefined) {
      const atMs = calledMs + (row.afterMs ?? pace.toolMs ?? TOOL_MS)
      placed[index] = { ...wire, start_ms: atMs, end_ms: atMs }
      fromMs = Math.max(fromMs, atMs)
    } else if (!hasTime(wire)) {
      const length = lengthOf(rows, index, pace, locale)
      waiting.push({ index, pause: pauseBefore(row, roleBefore, pace), length })
    }
    roleBefore = wire.role
  }
  place(room.untilMs)
  return placed
}

/** Sets the times of what waits; returns when the last of it ends. */
function placeWaiting(
  waiting: readonly Wanting[],
  placed: JsonObject[],
  fromMs: number,
  untilMs: number | undefined,
): number {
  const share = shareOf(
    waiting.flatMap(({ pause, length }) => [pause, length]),
    untilMs === undefined ? Number.POSITIVE_INFINITY : untilMs - fromMs,
  )
  // What rounding takes from one length is given to the next, so that the last one ends where the room does.
  let owedMs = 0
  const taken = ({ ms, isWritten }: Length): number => {
    if (isWritten) return ms
    const exactMs = ms * share + owedMs
    const wholeMs = Math.floor(exactMs + TINY)
    owedMs = exactMs - wholeMs
    return wholeMs
  }
  let atMs = fromMs
  for (const { index, pause, length } of waiting) {
    const wire = placed[index]
    if (!wire) continue
    const startMs = Math.max(0, atMs + taken(pause))
    atMs = startMs + taken(length)
    const moment = wire.role === 'node_transition'
    placed[index] = { ...wire, start_ms: startMs, ...(moment ? {} : { end_ms: atMs }) }
  }
  return atMs
}

/** How much of its wanted length everything that was not written can have; 1 where there is no room to speak of. */
function shareOf(lengths: readonly Length[], roomMs: number): number {
  const sum = (of: readonly Length[]): number => of.reduce((total, { ms }) => total + ms, 0)
  const elasticMs = sum(lengths.filter(({ isWritten }) => !isWritten))
  const leftMs = roomMs - sum(lengths.filter(({ isWritten }) => isWritten))
  return leftMs < SMALLEST_ROOM_MS || leftMs >= elasticMs ? 1 : leftMs / elasticMs
}

/** A turn whose start alone was written, with an end: without one the endpoint refuses it. */
function withLength(wire: JsonObject, pace: OutlinePace, locale: string): JsonObject {
  const span = segmentSpan(wire)
  const speaks = wire.role === 'user' || wire.role === 'agent'
  const ends = hasValue(wire, 'end_ms') || hasValue(wire, 'duration_ms') || hasValue(wire, 'words')
  if (!speaks || !span || ends) return wire
  return { ...wire, end_ms: span.startMs + speechMs(wire, pace, locale) }
}

function hasTime(wire: JsonObject): boolean {
  return ['start_ms', 'end_ms', 'duration_ms', 'words'].some((key) => Object.hasOwn(wire, key))
}

function lengthOf(rows: readonly SaidRow[], index: number, pace: OutlinePace, locale: string): Length {
  const wire = rows[index]?.wire
  const answer = rows[index + 1]
  switch (wire?.role) {
    case 'user':
    case 'agent':
      return computed(speechMs(wire, pace, locale))
    case 'agent_function':
      return answer?.isAnswer && answer.afterMs !== undefined
        ? { ms: answer.afterMs, isWritten: true }
        : computed(pace.toolMs ?? TOOL_MS)
    default:
      return computed(0)
  }
}

function computed(ms: number): Length {
  return { ms, isWritten: false }
}

function speechMs(wire: JsonObject, pace: OutlinePace, locale: string): number {
  const text = spokenText(wire)
  const wordsPerMinute = wire.role === 'user' ? pace.userWpm : pace.agentWpm
  return text.trim() === '' ? EMPTY_TURN_MS : speechLengthMs(text, { locale, wordsPerMinute })
}

function pauseBefore({ wire, pauseMs }: SaidRow, roleBefore: unknown, pace: OutlinePace): Length {
  if (pauseMs !== undefined) return { ms: pauseMs, isWritten: true }
  if (roleBefore === undefined) return computed(0)
  const { role } = wire
  if (role === 'agent_function') return computed(TOOL_PAUSE_MS)
  if (role !== 'user' && role !== 'agent') return computed(0)
  if (role === roleBefore) return computed(SAME_SPEAKER_PAUSE_MS)
  return computed((role === 'agent' ? pace.agentReplyMs : pace.userReplyMs) ?? REPLY_MS[role])
}
