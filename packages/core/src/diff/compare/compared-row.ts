import type { RowDifference } from '../rows/row-difference.ts'
import type { RowKind } from '../rows/row-facts.ts'
import type { SideRow } from './call-side.ts'

/** What became of a row. `moved` rows stand elsewhere in the other call; they may have changed too. */
export type RowStatus = 'same' | 'changed' | 'left_only' | 'right_only' | 'moved'

/** How the times of two rows that belong together compare: right less left in ms; undefined where one has none. */
export interface RowTiming {
  /** After the clocks have been brought together; 0 for what the warp goes through. */
  readonly startMs: number | undefined
  /** Of a tool call that is paired with its result: until the result begins. */
  readonly durationMs: number | undefined
  /** Of the silence, or overlap when negative, since the row before; known where the rows before are a pair too. */
  readonly gapMs: number | undefined
  /** Of an agent's answer to what the user said last. */
  readonly latencyMs: number | undefined
  /** The most that the start or end of a word differs by, without its sign. */
  readonly wordsMs: number
}

/** A row of the one call, of the other, or of both. */
export interface ComparedRow {
  /** Unique within the comparison; the same in the next one while its rows belong together. */
  readonly key: string
  readonly status: RowStatus
  readonly kind: RowKind
  /** Index in the left side's rows; undefined when it is not there. */
  readonly leftIndex: number | undefined
  readonly rightIndex: number | undefined
  readonly left: SideRow | undefined
  readonly right: SideRow | undefined
  /** Where it is listed. A moved row is listed twice: at its place on the left and at that on the right. */
  readonly place: 'both' | 'left' | 'right'
  /** Undefined when the two rows are the same, or there is only one. */
  readonly difference: RowDifference | undefined
  /** Undefined when there is only one row. */
  readonly timing: RowTiming | undefined
  /** On which side alone the tool failed. */
  readonly failed: 'left' | 'right' | undefined
}
