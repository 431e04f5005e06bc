import type { Json, JsonObject } from '@call-timeline/schema'
import { epochToMs, epochUnit, readMs, segmentSpan, wordSpan } from '@call-timeline/schema/convert'
import { EPOCH_FROM } from '@call-timeline/schema/rules'
import { type Refusal, refuse } from '../../../commands/define-command.ts'
import { isObject, ownValue } from '../../../json/json-path.ts'
import type { SegmentRecord } from '../../../records/records.ts'
import { currentTimes, hasValue, timeOf } from '../../../times/current-times.ts'
import { keepInterruptedAt } from '../../../times/interrupted-at.ts'
import { retimedSegment, type TimesWanted } from '../../../times/retimed-segment.ts'
import { shiftWire } from '../../../times/shift-wire.ts'
import { LATEST_MS } from '../../../times/time-input.ts'
import { changeWords } from '../edits.ts'
import { type Change, type FixKind, fix, own, type RowChange } from '../fix-kind.ts'
import { roundedOff } from './values.ts'

/** Start and end of a row, exchanged; its duration follows where it is there. */
export const swapTimes: FixKind = fix('swap', 'Swap start and end', (site) => {
  const startMs = timeOf(site.wire, 'start_ms')
  const endMs = timeOf(site.wire, 'end_ms')
  if (startMs === undefined || endMs === undefined || endMs >= startMs) return undefined
  return own(site, withDuration({ ...site.wire, start_ms: endMs, end_ms: startMs }), MANUAL)
})

const MANUAL = { provenance: 'manual' } as const
const DERIVED = { provenance: 'derived' } as const

/** The duration that follows from start and end, where there is one. */
function withDuration(wire: JsonObject): JsonObject {
  const startMs = timeOf(wire, 'start_ms')
  const endMs = timeOf(wire, 'end_ms')
  if (startMs === undefined || endMs === undefined || !hasValue(wire, 'duration_ms')) return wire
  return { ...wire, duration_ms: Math.max(0, endMs - startMs) }
}

/** A row's times, from its first to its last word. */
export const timesFromWords: FixKind = fix('times_from_words', 'Set the times from the words', (site) => {
  const { words } = site.wire
  const spans = Array.isArray(words) ? words.map(wordSpan).filter((span) => span !== undefined) : []
  const startMs = Math.min(...spans.map((span) => span.startMs))
  const endMs = Math.max(...spans.map((span) => span.endMs))
  if (!(endMs > startMs) || !hasValue(site.wire, 'start_ms')) return undefined
  const ends = hasValue(site.wire, 'end_ms') || !hasValue(site.wire, 'duration_ms') ? { end_ms: endMs } : {}
  const length = hasValue(site.wire, 'duration_ms') ? { duration_ms: endMs - startMs } : {}
  return own(site, { ...site.wire, start_ms: startMs, ...ends, ...length }, DERIVED)
})

/** A row's end, as long after its start as its duration says. */
export const endFromOwnDuration: FixKind = fix('end_from_duration', 'Set the end by the duration', (site) => {
  const startMs = timeOf(site.wire, 'start_ms')
  const durationMs = timeOf(site.wire, 'duration_ms')
  if (startMs === undefined || durationMs === undefined || durationMs < 0) return undefined
  return own(site, { ...site.wire, end_ms: startMs + durationMs }, DERIVED)
})

/** A row's duration, from its start and end. */
export const recomputeDuration: FixKind = fix('recompute', 'Compute it from start and end', (site) => {
  const startMs = timeOf(site.wire, 'start_ms')
  const endMs = timeOf(site.wire, 'end_ms')
  if (startMs === undefined || endMs === undefined || endMs < startMs) return undefined
  return own(site, { ...site.wire, duration_ms: endMs - startMs })
})

/** The whole row later, so that nothing of it lies before the call. */
export const shiftIntoCall: FixKind = fix('shift_into_call', 'Move it to the start of the call', (site) => {
  const firstMs = Math.min(...timesIn(site.wire))
  return firstMs < 0 ? own(site, shiftWire(site.wire, -firstMs)) : undefined
})

/** Times before the call moved to its start, the others as they are. */
export const cutAtCallStart: FixKind = fix('cut_at_start', 'Set times before the call to 0', (site) => {
  const own0 = withDuration(mapTimes(site.wire, ['start_ms', 'end_ms', 'duration_ms'], atLeast0))
  return own(
    site,
    changeWords(own0, (word) => mapTimes(word, ['start_ms', 'end_ms'], atLeast0)),
    MANUAL,
  )
})

function atLeast0(value: Json): Json {
  return (readMs(value) ?? 0) < 0 ? 0 : value
}

function timesIn(wire: JsonObject): readonly number[] {
  const words = Array.isArray(wire.words) ? wire.words : []
  return [wire, ...words].flatMap((object) =>
    [timeOf(object, 'start_ms'), timeOf(object, 'end_ms')].filter((ms) => ms !== undefined),
  )
}

function mapTimes(object: JsonObject, keys: readonly string[], change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      keys.includes(key) && readMs(value) !== undefined ? change(value) : value,
    ]),
  )
}

const EDGES = ['start_ms', 'end_ms']

/** Clock times counted from the start of the call. */
export const subtractCallStart: FixKind = fix(
  'subtract_call_start',
  'Count from the start of the call',
  (site) => {
    const start = readMs(ownValue(site.view.call().wire, 'start_timestamp'))
    if (start === undefined) return refuse('The start of the call cannot be read. Correct it first.')
    const startMs = epochToMs(start)
    const change = (value: Json): Json => {
      const clock = Number(value)
      if (!(clock >= EPOCH_FROM)) return value
      return Math.ceil(roundedOff((epochUnit(clock) === 's' ? clock * 1000 : clock) - startMs))
    }
    const next = everyTime(site.wire, EDGES, change)
    const times = timesIn(next)
    if (times.some((ms) => ms < 0 || ms > LATEST_MS)) {
      return refuse(
        'These clock times do not lie within the call. Correct the start of the call, or the times.',
      )
    }
    return own(site, withDuration(next))
  },
)

/** A row's times in ms in place of seconds, in its words and its tool too. */
export const timesInMs: FixKind = fix('times_1000', 'Multiply its times by 1000', (site) =>
  own(site, inMs(site.wire)),
)

/** The times of every row in ms in place of seconds. */
export const allTimesInMs: FixKind = fix('all_times_1000', 'Multiply all times by 1000', (site) => {
  const { view } = site
  const rows = view.order().flatMap((id): readonly RowChange[] => {
    const wire = view.segment(id)?.wire
    // A clock time is wrong in its own way.
    if (!isObject(wire) || (segmentSpan(wire)?.startMs ?? 0) >= EPOCH_FROM) return []
    return [{ id, wire: inMs(wire) }]
  })
  return rows.length === 0 ? undefined : { ok: true, rows }
})

function inMs(wire: JsonObject): JsonObject {
  const next = everyTime(wire, [...EDGES, 'duration_ms'], (value) => {
    const seconds = typeof value === 'number' ? value : Number(value)
    return Number.isFinite(seconds) ? Math.ceil(roundedOff(seconds * 1000)) : value
  })
  return next
}

function everyTime(wire: JsonObject, keys: readonly string[], change: (value: Json) => Json): JsonObject {
  const timed = changeWords(mapTimes(wire, keys, change), (word) => mapTimes(word, keys, change))
  return isObject(timed.tool) ? { ...timed, tool: mapTimes(timed.tool, keys, change) } : timed
}

/** The list in order of time, without moving anything in time. */
export const sortAll: FixKind = fix('sort_by_time', 'Sort the list by time', ({ view }) => {
  let latestMs = Number.NEGATIVE_INFINITY
  const starts = new Map(
    view.order().map((id) => {
      // An untimed row goes where the row before it goes.
      latestMs = view.segment(id)?.span?.startMs ?? latestMs
      return [id, latestMs] as const
    }),
  )
  const order = view.order().toSorted((a, b) => {
    const [first = 0, second = 0] = [starts.get(a), starts.get(b)]
    return first === second ? 0 : first < second ? -1 : 1
  })
  return { ok: true, order }
})

/** A row's times set by the fields that carry them, or why they cannot be. */
export function retimed(record: SegmentRecord, wanted: TimesWanted): RowChange | Refusal {
  const { id, wire } = record
  if (!isObject(wire)) return refuse('This item is not a JSON object. Edit it as JSON first.')
  const result = retimedSegment(record, wire, wanted)
  if (!result.ok) return result
  const { wire: next, words, provenance } = result
  return { id, wire: next, words, provenance }
}

/** One row with other times. */
export function retimedRow(
  record: SegmentRecord | undefined,
  wanted: TimesWanted,
): Change | Refusal | undefined {
  if (record === undefined) return undefined
  const row = retimed(record, wanted)
  return 'ok' in row ? row : { ok: true, rows: [row] }
}

/** A row with everything behind `untilMs` cut off; its words end there at the latest. */
export function cutAt(record: SegmentRecord, untilMs: number): RowChange | undefined {
  const { id, wire } = record
  if (!isObject(wire) || record.span === undefined || record.span.startMs > untilMs) return undefined
  const cut = (value: Json): Json => ((readMs(value) ?? untilMs) > untilMs ? untilMs : value)
  const times = currentTimes(wire)
  const rows = changeWords(mapTimes(wire, EDGES, cut), (word) => mapTimes(word, EDGES, cut))
  const tool = isObject(rows.tool) && times.source === 'tool' ? mapTimes(rows.tool, EDGES, cut) : rows.tool
  const startMs = timeOf(rows, 'start_ms')
  const length =
    startMs !== undefined && hasValue(rows, 'duration_ms')
      ? { duration_ms: Math.max(0, Math.min(timeOf(rows, 'duration_ms') ?? 0, untilMs - startMs)) }
      : {}
  const next = { ...rows, ...(tool === undefined ? {} : { tool }), ...length }
  const held = keepInterruptedAt(next, record.span, {
    startMs: record.span.startMs,
    endMs: Math.min(untilMs, record.span.endMs),
  })
  return { id, wire: held, provenance: 'manual' }
}

/** The row cut off at the end of the call. */
export const cutAtCallEnd: FixKind = fix('cut_at_end', 'Cut it off at the end of the call', (site) => {
  const { record, view } = site
  const endMs = record && view.around(record.id).callDurationMs
  if (!record?.span || endMs === undefined) return undefined
  if (record.span.startMs >= endMs)
    return refuse('It starts after the end of the call. Extend the call, or move it.')
  const row = cutAt(record, endMs)
  return row && { ok: true, rows: [row] }
})
