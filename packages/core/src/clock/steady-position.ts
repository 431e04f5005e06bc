/** A position that moves on between the ticks of a source that reports it but a few times a second. */
export interface SteadyPosition {
  /** ms, from what the source says now; while it plays never behind what was read before. */
  read(reportedMs: number, isPlaying: boolean, rate: number): number
  /** Forgets what was read: after a seek, time may go back. */
  reset(): void
}

// A source that says nothing for longer has stalled: the position waits for it.
const LONGEST_SILENCE_MS = 400

/** `now` is any clock in ms. */
export function createSteadyPosition(now: () => number): SteadyPosition {
  let anchor: { readonly reportedMs: number; readonly atMs: number } | undefined
  let lastMs = Number.NEGATIVE_INFINITY

  return {
    read(reportedMs, isPlaying, rate) {
      if (!isPlaying) {
        anchor = undefined
        lastMs = reportedMs
        return reportedMs
      }
      const atMs = now()
      if (!anchor || anchor.reportedMs !== reportedMs) anchor = { reportedMs, atMs }
      const sinceMs = Math.min(atMs - anchor.atMs, LONGEST_SILENCE_MS)
      lastMs = Math.max(lastMs, reportedMs + sinceMs * rate)
      return lastMs
    },
    reset() {
      anchor = undefined
      lastMs = Number.NEGATIVE_INFINITY
    },
  }
}
