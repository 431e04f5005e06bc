import type { Span } from '../records/span.ts'
import type { SourceStatus } from './playback-source.ts'

/** How fast playback may be: a quarter to four times. */
export const RATE_LIMITS: Readonly<{ slowest: number; fastest: number }> = { slowest: 0.25, fastest: 4 }

/** What is played over and over, or once. */
export interface PlayRange {
  readonly span: Span
  readonly loop: boolean
}

/**
 * The one clock of a call's views. `now` is read once a frame; listeners hear of plays, pauses, seeks, rates
 * and failures, never of time passing.
 */
export interface Clock {
  /** Where playback stands, ms from the start of the call; never outside `[0, durationMs]`. */
  now(): number
  isPlaying(): boolean
  rate(): number
  durationMs(): number
  /** What `play` was asked to play; undefined for the whole call. */
  range(): PlayRange | undefined
  status(): SourceStatus
  /** Goes to a time. Ends a range that the time lies outside of. */
  seek(ms: number): void
  /** Plays on from where it stands, or a range from its start. At the end of the call it begins anew. */
  play(span?: Span, options?: { readonly loop?: boolean }): void
  pause(): void
  toggle(): void
  /** Within `RATE_LIMITS`; a rate that is no number changes nothing. */
  setRate(rate: number): void
  subscribe(listener: () => void): () => void
  dispose(): void
}
