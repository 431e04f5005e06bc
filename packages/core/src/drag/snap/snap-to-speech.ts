import type { Span } from '../../records/span.ts'

/** How loud a recording is, as the host measured it. */
export interface SpeechLevels {
  /** One level per frame, any scale, louder is larger. */
  readonly levels: ArrayLike<number>
  /** How long one frame is, ms; 10 is what the search is made for. */
  readonly frameMs: number
  /** When the first frame starts, ms from the start of the call; 0 when absent. */
  readonly startMs?: number
}

/** How far before an edge the quiet is looked for, ms. */
export const SPEECH_REACH_MS = 150

/**
 * A span with each edge at the quietest frame within `SPEECH_REACH_MS` before it, the later of equally quiet
 * ones. An edge where nothing was measured stays; so does the end, where it would pass the start.
 */
export function snapToSpeech(speech: SpeechLevels, { startMs, endMs }: Span): Span {
  const start = quietest(speech, startMs) ?? startMs
  const end = quietest(speech, endMs) ?? endMs
  return { startMs: start, endMs: end > start ? end : endMs }
}

function quietest({ levels, frameMs, startMs = 0 }: SpeechLevels, beforeMs: number): number | undefined {
  if (!(frameMs > 0) || !Number.isFinite(beforeMs)) return undefined
  const first = Math.max(0, Math.ceil((beforeMs - SPEECH_REACH_MS - startMs) / frameMs))
  const last = Math.min(levels.length - 1, Math.floor((beforeMs - startMs) / frameMs))
  let found: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (let frame = first; frame <= last; frame += 1) {
    const level = levels[frame] ?? Number.NaN
    if (!(level <= least)) continue
    least = level
    found = frame
  }
  return found === undefined ? undefined : Math.round(startMs + found * frameMs)
}
