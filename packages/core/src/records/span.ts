/** A half-open stretch of time `[startMs, endMs)` in whole ms from the start of the call; `startMs <= endMs`. */
export interface Span {
  readonly startMs: number
  readonly endMs: number
}
