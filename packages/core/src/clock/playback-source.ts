/** Whether a source can play. */
export type SourceStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  /** `reason` is for people: what is wrong with the recording and what to do. */
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Something that plays: a recording, a host's own player, or nothing but time. All positions are ms from the
 * start of the call. It knows of no ranges and loops; the clock over it does.
 */
export interface PlaybackSource {
  positionMs(): number
  isPlaying(): boolean
  rate(): number
  status(): SourceStatus
  /** A promise that is rejected when playing was not allowed or not possible. */
  play(): void | Promise<void>
  pause(): void
  seek(ms: number): void
  setRate(rate: number): void
  /** Runs `listener` when playing, position (by a seek), rate or status changed; returns the way to stop. */
  subscribe(listener: () => void): () => void
}
