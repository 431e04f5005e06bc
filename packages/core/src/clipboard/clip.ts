import type { Json, SegmentNote, WordNote } from '@call-timeline/schema'

/** What tells our JSON from everybody else's. */
export const CLIP_FORMAT = 'call-timeline/clip'

/** The version that is written; newer ones are refused. */
export const CLIP_VERSION = 1

/** One row on the clipboard: as it is sent, and what is known of it beside that. Ids stay behind. */
export interface ClipRow {
  /** The segment, with times counted from the start of the first timed row of the clip; ms. */
  readonly wire: Json
  /** Undefined for a row that came without a note, or with one that does not fit. */
  readonly note: ClipNote | undefined
}

/** What is known of a row on the clipboard. */
export interface ClipNote extends Omit<SegmentNote, 'id' | 'words'> {
  /** One per word of the row, in order. */
  readonly words: readonly Pick<WordNote, 'provenance' | 'pinned'>[]
}

/** Rows that were copied, in list order. Never empty. */
export interface Clip {
  /** When the first timed row started in the call it comes from, in ms; 0 when no row has a time. */
  readonly originMs: number
  readonly rows: readonly ClipRow[]
}
