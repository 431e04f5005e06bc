import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'

/** What a change may do while it runs. Reads see the writes made so far. */
export interface Transaction {
  call(): CallRecord
  segment(id: SegmentId): SegmentRecord | undefined
  /** Ids in list order, with the writes made so far. */
  order(): readonly SegmentId[]
  setCall(call: CallRecord): void
  /** Adds or replaces a segment. */
  put(segment: SegmentRecord): void
  remove(id: SegmentId): void
  /** Position keys for `count` new segments right after `after`; before the first one when undefined. */
  positionsAfter(after: SegmentId | undefined, count: number): readonly string[]
  newId(): string
}
