import type { Json, RecordingShift, SegmentNote, Suppression, WordNote } from '@call-timeline/schema'
import type { Span } from './span.ts'

/** Identity of a segment within an editor; survives edits, saving and reload, never sent. */
export type SegmentId = string

/** One item of `transcript_with_tool_calls` while it is edited. Never mutated: an edit makes a new record. */
export interface SegmentRecord {
  readonly id: SegmentId
  /** Place in the list: a fractional key, compared as a plain string. */
  readonly position: string
  /** The item exactly as it came or was edited; not an object when the payload is broken there. */
  readonly wire: Json
  /** When the segment takes place, ms from the start of the call; undefined when nothing tells. */
  readonly span: Span | undefined
  readonly provenance: SegmentNote['provenance']
  readonly pinned: boolean
  /** One note per item of `words`, same order. */
  readonly words: readonly WordNote[]
}

/** Everything of the payload but its segments. */
export interface CallRecord {
  /**
   * The payload with its list of segments emptied: `transcript_with_tool_calls` keeps its place with `[]`
   * where it is a list. Not an object when the payload is something else; then there are no segments.
   */
  readonly wire: Json
  /** Label of what the call was opened from. */
  readonly origin: string | undefined
  /** Problems that somebody has chosen to keep, as they came or were made; none when absent. */
  readonly suppressions?: readonly Suppression[]
  /** How the call has parted from its recording; absent while they are in step. */
  readonly recordingShifts?: readonly RecordingShift[]
}
