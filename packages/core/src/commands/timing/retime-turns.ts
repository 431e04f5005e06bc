import type { JsonObject, Provenance, WordNote } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { everyTime, warpWire } from '../../times/warp-wire.ts'
import { type Plan, type Refusal, refuse, will } from '../define-command.ts'

/** A segment that has a time and can be edited. */
export interface TimedSegment {
  readonly record: SegmentRecord
  readonly wire: JsonObject
  readonly span: Span
}

/** The segments among some ids that have a time. */
export function timedSegments(editor: Editor, ids: readonly SegmentId[]): readonly TimedSegment[] {
  return [...new Set(ids)].flatMap((id): readonly TimedSegment[] => {
    const record = editor.segment(id)
    return record?.span && isObject(record.wire) ? [{ record, wire: record.wire, span: record.span }] : []
  })
}

/** A segment with every time moved by one rule, which must keep their order. Its words become `provenance`. */
export function movedByRule(
  { record, wire }: TimedSegment,
  move: (ms: number) => number,
  provenance: Provenance,
): SegmentRecord {
  const next = warpWire(wire, everyTime(move))
  if (next === wire) return record
  const before = wordsOf(wire)
  const words: readonly WordNote[] = wordsOf(next).flatMap((word, index) => {
    const note = record.words[index]
    return note ? [word === before[index] ? note : { ...note, provenance }] : []
  })
  return reviseSegment(record, { wire: next, words, provenance, newId: () => '' })
}

/** Writes segments that have changed, as one step; refuses when none has. */
export function writeAll(
  editor: Editor,
  label: string,
  changed: readonly SegmentRecord[],
  nothing: string,
): Plan | Refusal {
  const records = changed.filter((record) => editor.segment(record.id) !== record)
  if (records.length === 0) return refuse(nothing)
  return will(() =>
    editor.commit(label, (tx) => {
      for (const record of records) tx.put(record)
    }),
  )
}

/** Whether some segments would come to lie over others of their lane, more than they do. */
export function overlapsMore(editor: Editor, changed: readonly SegmentRecord[]): boolean {
  const moving = new Set(changed.map(({ id }) => id))
  return changed.some((record) => {
    const lane = editor.time.laneOf(record.id)
    if ((lane !== 'user' && lane !== 'agent') || !record.span) return false
    const after = record.span
    const before = editor.segment(record.id)?.span ?? after
    return editor.time
      .within(lane, after.startMs, after.endMs)
      .some(
        ({ id, span, inferred }) =>
          !moving.has(id) && !inferred && overlap(after, span) > overlap(before, span),
      )
  })
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs))
}
