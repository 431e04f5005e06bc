import type { Json, JsonObject, RecordingShift, WordNote } from '@call-timeline/schema'
import { epochUnit, readMs } from '@call-timeline/schema/convert'
import type { Editor } from '../../editor/editor.ts'
import { isObject, withKey } from '../../json/json-path.ts'
import { hasRecording } from '../../records/recording.ts'
import { shiftedCall } from '../../records/recording-map.ts'
import type { CallRecord, SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { DocumentReader } from '../../store/document.ts'
import { type WireWarp, warpWire } from '../../times/warp-wire.ts'
import { type Plan, type Refusal, refuse, will } from '../define-command.ts'

/** A change of time that reaches through the whole call. */
export interface CallWarp {
  readonly label: string
  readonly warp: WireWarp
  /** What it does to the call as a whole, which the recording does not follow. */
  readonly shift: RecordingShift
}

/** The records of a call, in the document or as a change under way has left them. */
export type CallRecords = Pick<DocumentReader, 'call' | 'segment' | 'order'>

/** A call whose times have moved by one rule. */
export interface WarpedCall {
  readonly ok: true
  /** The segments that are otherwise than before. */
  readonly records: readonly SegmentRecord[]
  readonly call: CallRecord
}

/**
 * Moves the times of every row by one rule, and the end of the call with them. A recording cannot follow: what
 * parted the two is noted beside the call.
 */
export function warpCall(editor: Editor, { label, warp, shift }: CallWarp): Plan | Refusal {
  const warped = warpedCall(editor, warp, shift)
  if (!warped.ok) return warped
  const { records, call } = warped
  if (records.length === 0) return refuse('There is nothing after this moment that could move.')
  return will(() =>
    editor.commit(label, (tx) => {
      for (const record of records) tx.put(record)
      tx.setCall(call)
    }),
  )
}

/** What `warpCall` comes to, found without doing it. Refused where something pinned would move. */
export function warpedCall(source: CallRecords, warp: WireWarp, shift: RecordingShift): WarpedCall | Refusal {
  const records: SegmentRecord[] = []
  for (const id of source.order()) {
    const record = source.segment(id)
    if (!record || !isObject(record.wire)) continue
    const wire = warpWire(record.wire, warp)
    if (wire === record.wire) continue
    if (movesPinned(record, wire)) return refuse('Something that is pinned would move. Unpin it first.')
    const { words, provenance } = record
    const next = reviseSegment(record, { wire, words, provenance, newId: () => '' })
    const isLonger = lengthOf(next) !== lengthOf(record)
    records.push(isLonger && next.span ? { ...next, provenance: 'manual' } : next)
  }
  return { ok: true, records, call: callAfter(source.call(), shift) }
}

function movesPinned(record: SegmentRecord, wire: JsonObject): boolean {
  if (record.pinned) return true
  const before = wordsOf(record.wire)
  const after = wordsOf(wire)
  return record.words.some((note: WordNote, index) => note.pinned === true && before[index] !== after[index])
}

function lengthOf({ span }: SegmentRecord): number {
  return span ? span.endMs - span.startMs : 0
}

function callAfter(call: CallRecord, shift: RecordingShift): CallRecord {
  const { wire } = call
  if (!isObject(wire)) return call
  const parted = hasRecording(wire) ? shiftedCall(call, shift) : call
  return { ...parted, wire: longer(wire, shift.byMs) }
}

/** The call with its end moved, in the fields that say it. Whole seconds are rounded up. */
function longer(wire: JsonObject, byMs: number): JsonObject {
  let next = wire
  const set = (key: string, value: Json): void => {
    next = withKey(next, key, value)
  }
  const durationMs = Object.hasOwn(wire, 'duration_ms') ? readMs(wire.duration_ms) : undefined
  if (durationMs !== undefined) set('duration_ms', Math.max(0, durationMs + byMs))
  const endAt = Object.hasOwn(wire, 'end_timestamp') ? readMs(wire.end_timestamp) : undefined
  const startAt = Object.hasOwn(wire, 'start_timestamp') ? readMs(wire.start_timestamp) : undefined
  // A call that ends when it starts has not been given its end yet.
  if (endAt !== undefined && startAt !== undefined && endAt > startAt) {
    const by = epochUnit(endAt) === 's' ? byMs / 1000 : byMs
    set('end_timestamp', Math.max(startAt, Math.ceil(endAt + by)))
  }
  return next
}
