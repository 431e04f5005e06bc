import { isEstimated, isUsableMs } from '../metrics/usable-time.ts'
import type { SegmentRecord } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'
import { inTime } from '../surroundings/latest-starts.ts'
import { isNodeTransition } from './node-fields.ts'

/** A node transition and when it happens. */
export interface TimedTransition {
  readonly record: SegmentRecord
  /** Ms from the start of the call. */
  readonly atMs: number
  readonly isTimed: boolean
  readonly estimated: boolean
}

/** The node transitions of a call in order of time; an untimed one takes the latest start before it in the list. */
export function transitionsOf(document: DocumentReader): readonly TimedTransition[] {
  const rows = document
    .order()
    .map((id) => document.segment(id))
    .filter((record): record is SegmentRecord => record !== undefined && isNodeTransition(record))
  const placed = inTime(document, rows, isNodeTransition)
  const first = placed.find(({ atMs }) => isUsableMs(atMs))?.atMs ?? 0
  // What comes before every time is there when the call starts.
  let lastMs = Math.min(0, first)
  return placed.map(({ record, atMs }) => {
    if (isUsableMs(atMs)) lastMs = atMs
    const isTimed = record.span !== undefined && isUsableMs(atMs)
    return { record, atMs: lastMs, isTimed, estimated: !isTimed || isEstimated(record.provenance) }
  })
}
