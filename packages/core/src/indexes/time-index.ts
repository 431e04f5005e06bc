import type { SegmentId } from '../records/records.ts'
import type { Span } from '../records/span.ts'

/** A row of the lanes view. */
export type LaneId = 'node' | 'agent' | 'user' | 'tool'

/** One thing in a lane. */
export interface LaneItem {
  readonly id: SegmentId
  readonly span: Span
  /** True when no time is given and the place is inferred from the neighbours in the list; display alone. */
  readonly inferred: boolean
}

/** Finds segments by time. Kept current by each commit. */
export interface TimeIndex {
  /** Items of a lane by start, then list order. */
  lane(lane: LaneId): readonly LaneItem[]
  /** Items of a lane that touch `[fromMs, toMs]`, by start. */
  within(lane: LaneId, fromMs: number, toMs: number): readonly LaneItem[]
  item(id: SegmentId): LaneItem | undefined
  laneOf(id: SegmentId): LaneId | undefined
  /** The last end of anything, at least the call's own duration; ms. */
  durationMs(): number
}
