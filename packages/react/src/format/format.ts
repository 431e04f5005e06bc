import { formatClock, formatDuration, formatTime } from '@call-timeline/core'

/** How times and lengths are written wherever a row, an item or a mark shows them. */
export interface TimeFormat {
  /** A time of the call to the tenth, cut off: `1:03.4`. A clock never shows a moment that has not come. */
  readonly time: (ms: number) => string
  /** A mark of a ruler: `1:03`, with decimals only where it has some. */
  readonly tick: (ms: number) => string
  /** A length: `640 ms`, `3.4 s`, `1 min 3 s`. */
  readonly duration: (ms: number) => string
}

export const format: TimeFormat = {
  time: (ms) => formatTime(Math.floor(ms / 100) * 100),
  tick: (ms) => (ms % 1000 === 0 ? formatClock(ms) : formatTime(ms)),
  duration: formatDuration,
}
