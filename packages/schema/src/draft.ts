import type { Json, JsonPath } from './json.ts'
import type { ProblemCode } from './rules/codes.ts'

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
  readonly code: ProblemCode
  /** The segment it speaks of; absent for the call itself. */
  readonly segmentId?: string
  /** Relative to the segment, or to the call. */
  readonly path: JsonPath
  readonly reason: string
}

/** What belongs to a draft and never goes to the endpoint. */
export interface Sidecar {
  /** One note per item of `transcript_with_tool_calls`, in the same order. */
  readonly segments: readonly SegmentNote[]
  readonly suppressions: readonly Suppression[]
  /** What the call was opened from, as a label for people. */
  readonly origin?: string
}

/** What is opened, edited and saved: the payload as it came, valid or not, and what we know beside it. */
export interface CallDraft {
  readonly version: 1
  readonly wire: Json
  readonly sidecar: Sidecar
}
