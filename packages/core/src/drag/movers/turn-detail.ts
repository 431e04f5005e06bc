import type { JsonObject } from '@call-timeline/schema'
import { isObject } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { currentTimes, edgeWords, timeOf } from '../../times/current-times.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import type { UnitDetail } from '../chain/chain.ts'
import type { SegmentChange, WordChange } from '../drag-plan.ts'
import { MIN_WORD_MS, TOUCHING_MS } from '../limits.ts'
import { type TimedWord, timedWords } from './words-of-turn.ts'

/** Whether a segment, or a word of it, is pinned, so that it must not move as a whole. */
export function isPinned({ pinned, words }: SegmentRecord): boolean {
  return pinned || words.some((word) => word.pinned === true)
}

/** How far the edges of a turn can go in before a word of it is cut off. */
export function turnDetail(record: SegmentRecord): UnitDetail {
  const { span } = record
  const extent = extentOf(record)
  if (!span || !extent) return NO_ROOM
  // What reaches out of its turn is left alone: moved along, it could end up outside the call.
  const pinned = isPinned(record) || extent.startMs < span.startMs || extent.endMs > span.endMs
  const fixed = record.pinned || isReversed(record) || isMoment(record)
  const words = timedWords(record)
  const bySpeech = isTimedByWords(record)
  const first = outerWord(words, 'first')
  const last = outerWord(words, 'last')
  const leastMs = Math.min(MIN_WORD_MS, span.endMs - span.startMs)
  if (!first || !last) {
    return {
      startMost: span.endMs - leastMs,
      endLeast: span.startMs + leastMs,
      pinned,
      startPinned: fixed || bySpeech,
      endPinned: fixed || bySpeech,
    }
  }
  const otherStart = Math.min(...words.filter((word) => word !== first).map((word) => word.startMs))
  const otherEnd = Math.max(...words.filter((word) => word !== last).map((word) => word.endMs))
  const startGives = !first.pinned && touches(first.startMs, span.startMs)
  const endGives = !last.pinned && touches(last.endMs, span.endMs)
  const startMost = Math.min(startGives ? first.endMs - least(first) : first.startMs, otherStart)
  const endLeast = Math.max(endGives ? last.startMs + least(last) : last.endMs, otherEnd)
  return {
    startMost: Math.max(span.startMs, Math.min(startMost, span.endMs - leastMs)),
    endLeast: Math.min(span.endMs, Math.max(endLeast, span.startMs + leastMs)),
    pinned,
    startPinned: fixed || (bySpeech && (first.pinned || !isOutermost(record, first, 'first'))),
    endPinned: fixed || (bySpeech && (last.pinned || !isOutermost(record, last, 'last'))),
  }
}

/** A turn with a new edge. Its outer word gives way where it reached to the edge, or is what carries it. */
export function retimed(record: SegmentRecord, to: Span): SegmentChange {
  const from = record.span ?? to
  const words = timedWords(record)
  const bySpeech = isTimedByWords(record)
  const first = outerWord(words, 'first')
  const last = outerWord(words, 'last')
  const changes = new Map<number, WordChange>()
  const set = (word: TimedWord, edges: Partial<Span>): void => {
    const before = changes.get(word.index)?.to ?? { startMs: word.startMs, endMs: word.endMs }
    changes.set(word.index, {
      index: word.index,
      from: { startMs: word.startMs, endMs: word.endMs },
      to: { ...before, ...edges },
    })
  }
  if (
    first &&
    to.startMs !== from.startMs &&
    (bySpeech || isTrimmed(first.startMs, from.startMs, to.startMs))
  ) {
    set(first, { startMs: to.startMs })
  }
  if (last && to.endMs !== from.endMs && (bySpeech || isTrimmed(-last.endMs, -from.endMs, -to.endMs))) {
    set(last, { endMs: to.endMs })
  }
  return { record, from, to, words: [...changes.values()] }
}

/** Whether a segment's span is that of its words, and written nowhere else. */
export function isTimedByWords({ wire }: SegmentRecord): boolean {
  return isObject(wire) && currentTimes(wire).source === 'words'
}

/** Whether the end that is written lies before the start, so that neither tells where an edge is. */
export function isReversed({ wire }: SegmentRecord): boolean {
  if (!isObject(wire)) return false
  const { source, startMs, endMs } = currentTimes(wire)
  return source !== 'words' && startMs !== undefined && endMs !== undefined && endMs < startMs
}

/** Whether a row is a moment: it has a start and nothing that tells an end. */
export function isMoment({ wire }: SegmentRecord): boolean {
  if (!isObject(wire)) return true
  const { source, endMs } = currentTimes(wire)
  return source === 'moment' || source === 'none' || (source === 'tool' && endMs === undefined)
}

/** Everything of a segment that is at a time: its own span, its words, its tool. */
export function extentOf({ wire, span }: SegmentRecord): Span | undefined {
  if (!span || !isObject(wire)) return undefined
  let { startMs, endMs } = span
  const add = (value: JsonObject): void => {
    for (const key of ['start_ms', 'end_ms']) {
      const ms = timeOf(value, key)
      if (ms === undefined) continue
      startMs = Math.min(startMs, ms)
      endMs = Math.max(endMs, ms)
    }
  }
  add(wire)
  if (isObject(wire.tool)) add(wire.tool)
  for (const word of wordsOf(wire)) if (isObject(word)) add(word)
  // Beyond this whole milliseconds cannot be told apart for sure, and no call is that long.
  return startMs < -LATEST_MS || endMs > LATEST_MS ? undefined : { startMs, endMs }
}

const NO_ROOM: UnitDetail = {
  startMost: 0,
  endLeast: 0,
  pinned: true,
  startPinned: true,
  endPinned: true,
}

function outerWord(words: readonly TimedWord[], which: 'first' | 'last'): TimedWord | undefined {
  if (which === 'first') return words[0]
  return words.reduce<TimedWord | undefined>(
    (last, word) => (last === undefined || word.endMs >= last.endMs ? word : last),
    undefined,
  )
}

// A turn timed by its words takes them in list order; out of order, the edge is not that of the outer word.
function isOutermost({ wire }: SegmentRecord, word: TimedWord, which: 'first' | 'last'): boolean {
  return isObject(wire) && edgeWords(wire)[which] === word.index
}

function touches(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOUCHING_MS
}

function least({ startMs, endMs }: TimedWord): number {
  return Math.min(MIN_WORD_MS, endMs - startMs)
}

function isTrimmed(wordMs: number, fromMs: number, toMs: number): boolean {
  return touches(wordMs, fromMs) && wordMs < toMs
}
