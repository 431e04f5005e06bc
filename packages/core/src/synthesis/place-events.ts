import { segmentSpan } from '@call-timeline/schema/convert'
import { isSpeechRole } from '@call-timeline/schema/fields'
import type { Span } from '../records/span.ts'
import { CALL_START, type CallClock, later } from './clock.ts'
import type { CallEvent, CallHappening, ResultEvent } from './events.ts'
import { lengthOr, NODE_DELAY_MS, pauseOf, type Speaker, TOOL_DELAY_MS } from './pace.ts'
import { cutInMs, type PlacedTurn, placeTurn, type Voice } from './place-turn.ts'
import { wordRows } from './word-rows.ts'
import { spanOfWrittenWords, writtenStart, writtenTimes } from './written-times.ts'

/** When something happens. */
export type Placement =
  | { readonly kind: 'turn'; readonly turn: PlacedTurn }
  | { readonly kind: 'moment'; readonly span: Span }
  /** A pause, or a row as JSON without a time. */
  | { readonly kind: 'nowhere' }

// What was left open is never hurried beyond this to be ready for a time that was written.
const MOST_HASTE = 0.25
// What is not hurried, such as a tool, leaves the rest to be hurried more.
const MOST_ATTEMPTS = 6

/**
 * A time for everything that happens, in order. Written times stand as they are; what was left open follows
 * the row above, and is hurried as a whole where it would run into a later written time.
 */
export function placeEvents(events: readonly CallHappening[], voice: Voice): readonly Placement[] {
  const placements: Placement[] = []
  const starts = new Map<CallEvent, number>()
  let clock = CALL_START
  let from = 0
  while (from < events.length) {
    let to = from + 1
    while (to < events.length && anchorOf(events[to]) === undefined) to += 1
    const stretch = events.slice(from, to)
    let haste = 1
    let placed = placeStretch(stretch, clock, voice, starts, haste)
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const further = hasteBefore(events[to], stretch, placed, clock)
      if (further === 1 || haste * further < MOST_HASTE) break
      haste *= further
      placed = placeStretch(stretch, clock, voice, starts, haste)
    }
    for (const placement of placed.placements) placements.push(placement)
    clock = placed.clock
    from = to
  }
  return placements
}

interface PlacedStretch {
  readonly placements: readonly Placement[]
  readonly clock: CallClock
}

function placeStretch(
  events: readonly CallHappening[],
  before: CallClock,
  voice: Voice,
  starts: Map<CallEvent, number>,
  haste: number,
): PlacedStretch {
  let clock = before
  const placements = events.map((event) => {
    const placement = placeEvent(event, clock, voice, starts, haste)
    clock = clockAfter(clock, event, placement)
    return placement
  })
  return { placements, clock }
}

/** The written start of an event; undefined when it is left open. */
function anchorOf(event: CallHappening | undefined): number | undefined {
  switch (event?.kind) {
    case 'turn': {
      const { times, row, words } = event.line
      return writtenStart(writtenTimes(times, row)) ?? (words && spanOfWrittenWords(wordRows(words)))?.startMs
    }
    case 'call':
    case 'node':
      return writtenStart(writtenTimes(event.line.times, event.line.row))
    case 'result':
      return writtenStart(writtenTimes(event.answer.times, event.answer.row))
    case 'json':
      return segmentSpan(event.wire)?.startMs
    default:
      return undefined
  }
}

/** By how much a stretch has to be shortened for what follows at a written time; 1 when it has not, or cannot be. */
function hasteBefore(
  next: CallHappening | undefined,
  stretch: readonly CallHappening[],
  { clock }: PlacedStretch,
  before: CallClock,
): number {
  const anchorMs = anchorOf(next)
  if (anchorMs === undefined) return 1
  const [first] = stretch
  const fixedUntil = first?.kind === 'json' ? segmentSpan(first.wire)?.endMs : undefined
  const openedAt = fixedUntil ?? anchorOf(first) ?? before.lineEndMs ?? 0
  const speaker = next && speakerOf(next)
  const ownMs = speaker && clock.spokenMs[speaker]
  const neededMs = later(clock.rowStartMs, ownMs) ?? 0
  const haste = (anchorMs - openedAt) / (neededMs - openedAt)
  return neededMs > anchorMs && haste > 0 && haste < 1 ? haste : 1
}

function speakerOf(event: CallHappening): Speaker | undefined {
  if (event.kind === 'turn') return event.line.role
  return event.kind === 'json' && isSpeechRole(event.wire.role) ? event.wire.role : undefined
}

function placeEvent(
  event: CallHappening,
  clock: CallClock,
  voice: Voice,
  starts: Map<CallEvent, number>,
  haste: number,
): Placement {
  switch (event.kind) {
    case 'turn':
      return { kind: 'turn', turn: placeTurn(event.line, clock, voice, haste) }
    case 'call': {
      const startMs = writtenOr(event, after(clock, Math.round(TOOL_DELAY_MS * haste)))
      starts.set(event, startMs)
      return moment(startMs)
    }
    case 'result':
      return moment(writtenOr(event, resultStart(event, clock, starts)))
    case 'node':
      return moment(writtenOr(event, after(clock, Math.round(NODE_DELAY_MS * haste))))
    case 'json': {
      const span = segmentSpan(event.wire)
      return span ? { kind: 'moment', span } : { kind: 'nowhere' }
    }
    case 'pause':
      return { kind: 'nowhere' }
  }
}

function writtenOr(event: CallHappening, naturalMs: number): number {
  return anchorOf(event) ?? naturalMs
}

function moment(atMs: number): Placement {
  return { kind: 'moment', span: { startMs: atMs, endMs: atMs } }
}

/** After the row above, by the pause that was written or the usual one; at once when nothing has happened yet. */
function after({ rowStartMs, lineEndMs, pauseMs }: CallClock, usualMs: number): number {
  if (lineEndMs === undefined) return Math.max(0, pauseMs ?? 0)
  return Math.max(rowStartMs, lineEndMs + (pauseMs ?? usualMs))
}

function resultStart(
  { call, answer }: ResultEvent,
  clock: CallClock,
  starts: ReadonlyMap<CallEvent, number>,
): number {
  const calledMs = call && starts.get(call)
  if (clock.pauseMs !== undefined || calledMs === undefined) return after(clock, TOOL_DELAY_MS)
  return Math.max(clock.rowStartMs, calledMs + lengthOr(answer.durationMs, call?.runMs ?? 0))
}

function clockAfter(clock: CallClock, event: CallHappening, placement: Placement): CallClock {
  if (event.kind === 'pause') return { ...clock, pauseMs: (clock.pauseMs ?? 0) + pauseOf(event.ms) }
  if (placement.kind === 'nowhere') return clock
  if (placement.kind === 'turn' && event.kind === 'turn') {
    const { turn } = placement
    return {
      ...spoken(clock, event.line.role, turn),
      cut: event.line.cut && { speaker: event.line.role, atMs: cutInMs(event.line, turn) },
    }
  }
  const span = placement.kind === 'moment' ? placement.span : placement.turn
  if (event.kind === 'json' && isSpeechRole(event.wire.role)) return spoken(clock, event.wire.role, span)
  const moved = { ...clock, rowStartMs: span.startMs, pauseMs: undefined }
  // A move in the flow takes no time: what comes next follows what was said or done.
  if (event.kind === 'node') return clock.pauseMs === undefined ? moved : { ...moved, lineEndMs: span.endMs }
  return {
    ...moved,
    lineEndMs: span.endMs,
    answeredMs: event.kind === 'result' ? span.endMs : clock.answeredMs,
  }
}

function spoken(clock: CallClock, speaker: 'user' | 'agent', span: Span): CallClock {
  const endMs = Math.max(span.startMs, span.endMs)
  return {
    rowStartMs: span.startMs,
    lineEndMs: endMs,
    spokenMs: { ...clock.spokenMs, [speaker]: later(clock.spokenMs[speaker], endMs) },
    lastSpeaker: speaker,
    answeredMs: undefined,
    pauseMs: undefined,
    cut: undefined,
  }
}
