import type { SegmentId } from '../../records/records.ts'

/** How two calls are compared. */
export interface CompareOptions {
  /** Times that differ by no more than this are the same, ms; 0 when absent. */
  readonly toleranceMs?: number
  /**
   * `own`: a row that comes later differs. `warped`: the clocks are brought together at the start of each paired
   * turn, for it and what follows up to the next, so that a longer pause moves nothing behind it; the pause itself
   * differs instead. `own` when absent.
   */
  readonly clock?: 'own' | 'warped'
  /** Whether times of words count from the start of their turn or of the call; the turn when absent. */
  readonly wordTimes?: 'turn' | 'call'
  /** Rows that somebody says belong together: ids of the left and of the right side. */
  readonly pairs?: readonly (readonly [left: SegmentId, right: SegmentId])[]
}
