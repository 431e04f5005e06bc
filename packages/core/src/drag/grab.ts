import type { SegmentId } from '../records/records.ts'

/** Which end of a word or a turn is held. */
export type Edge = 'start' | 'end'

/** What a pointer or a key has taken hold of. */
export type Grab =
  /** One end of a word; of two that touch, either end stands for the boundary that they share. */
  | { readonly kind: 'word-edge'; readonly id: SegmentId; readonly index: number; readonly edge: Edge }
  /** A whole word. `index` counts in the segment's `words`. */
  | { readonly kind: 'word'; readonly id: SegmentId; readonly index: number }
  /** One end of a turn, or of any other row that has a length. */
  | { readonly kind: 'segment-edge'; readonly id: SegmentId; readonly edge: Edge }
  /**
   * Whole segments with their words; `id` is the one under the pointer, which snaps, `with` those that are
   * selected beside it. Tool rows take their other half along; a node transition stays between its neighbours.
   */
  | { readonly kind: 'segments'; readonly id: SegmentId; readonly with?: readonly SegmentId[] }
  /** The end of a tool's bar, from either of its rows: how long the tool took. */
  | { readonly kind: 'tool-end'; readonly id: SegmentId }
