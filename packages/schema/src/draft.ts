import type { Json, JsonPath } from './json.ts'

/**
 * Where a time comes from: sent by a provider, measured on audio, set by hand, computed, or not there.
 * Automatic steps may move only `derived` and `missing` times.
 */
export type Provenance = 'reported' | 'aligned' | 'manual' | 'derived' | 'missing'

/**
 * When a word was before a step that nobody asked for moved it, in ms from the start of the call; empty for a
 * word that had no time.
 */
export interface WordReview {
  readonly startMs?: number
  readonly endMs?: number
}

/** What is known of one word beside what is sent. */
export interface WordNote {
  readonly id: string
  readonly provenance: Provenance
  readonly pinned?: boolean
  /** There until somebody has looked at a time that was changed or made for the word. */
  readonly review?: WordReview
}

/** What is known of one segment beside what is sent. */
export interface SegmentNote {
  readonly id: string
  readonly provenance: Provenance
  readonly pinned?: boolean
  /** One note per item of the segment's `words`, in the same order; empty without words. */
  readonly words: readonly WordNote[]
}

/** A problem that somebody has looked at and chosen to keep. */
export interface Suppression {
  /** A code of `PROBLEM_CODES`, or of a rule of the host's own. */
  readonly code: string
  /** The segment it speaks of; absent for the call itself. */
  readonly segmentId?: string
  /** All problems of the code, wherever they are; then there is no segment, and the path is empty. */
  readonly everywhere?: boolean
  /** Relative to the segment, or to the call. */
  readonly path: JsonPath
  readonly reason: string
}

/**
 * An edit that made the call longer or shorter than its recording: at `atMs` of the call as it was then, in ms,
 * `byMs` were put in, or taken out from there on when negative.
 */
export interface RecordingShift {
  readonly atMs: number
  readonly byMs: number
}

/** What belongs to a draft and never goes to the endpoint. */
export interface Sidecar {
  /** One note per item of `transcript_with_tool_calls`, in the same order. */
  readonly segments: readonly SegmentNote[]
  readonly suppressions: readonly Suppression[]
  /** What the call was opened from, as a label for people. */
  readonly origin?: string
  /** How the call has parted from its recording, in the order of the edits; absent while they are in step. */
  readonly recordingShifts?: readonly RecordingShift[]
}

/** What is opened, edited and saved: the payload as it came, valid or not, and what we know beside it. */
export interface CallDraft {
  readonly version: 1
  readonly wire: Json
  readonly sidecar: Sidecar
}
