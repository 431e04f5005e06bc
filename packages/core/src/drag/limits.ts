import type { SegmentId } from '../records/records.ts'

/** No drag makes a word or a turn shorter than this, in ms; one that is shorter already keeps its length. */
export const MIN_WORD_MS = 40

/** Two edges no further apart than this count as touching, in ms. */
export const TOUCHING_MS = 1

/** What stopped a drag: something in its way, the end of its room, or a length that cannot get shorter. */
export type LimitKind = 'neighbour' | 'pinned' | 'turn' | 'call' | 'shortest'

/** The wall that a drag ran into. */
export interface DragLimit {
  readonly kind: LimitKind
  /** The segment that is in the way, or whose word is; absent for the bounds of the call. */
  readonly id?: SegmentId
  /** Index in `words` of the segment, when a word is in the way. */
  readonly wordIndex?: number
}
