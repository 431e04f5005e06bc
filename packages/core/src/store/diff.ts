import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'

/** A reversible change of the document: what undo, listeners, indexes and observers all work from. */
export interface DocumentDiff {
  readonly added: ReadonlyMap<SegmentId, SegmentRecord>
  readonly updated: ReadonlyMap<SegmentId, readonly [from: SegmentRecord, to: SegmentRecord]>
  readonly removed: ReadonlyMap<SegmentId, SegmentRecord>
  readonly call: readonly [from: CallRecord, to: CallRecord] | undefined
}
