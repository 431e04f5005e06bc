import type { SegmentId } from '../../records/records.ts'

/** What an edge can snap to, in order of priority. */
export const SNAP_KINDS = [
  'playhead',
  'edge-in-lane',
  'edge-in-other-lane',
  'bookmark',
  'tool-end',
  'onset',
  'grid',
] as const

/** One of the kinds of target; the earlier in `SNAP_KINDS`, the stronger. */
export type SnapKind = (typeof SNAP_KINDS)[number]

/** A time to snap to, and what it is the time of. */
export interface SnapTarget {
  readonly timeMs: number
  readonly kind: SnapKind
  /** The segment whose edge it is, so that a view can say "end of 'balance'". */
  readonly id?: SegmentId
  /** Index in its `words`, when it is the edge of a word. */
  readonly wordIndex?: number
  readonly edge?: 'start' | 'end'
}
