import type { MetricSpan } from '@call-timeline/core/metrics'
import type { TimeWindow } from '../lanes/time-window.ts'

/** What of a window decides where bands lie. */
export type BandWindow = Pick<TimeWindow, 'axis' | 'fromMs' | 'toMs' | 'scale'>

/** One band over the lanes, px from the start of the call. */
export interface Band {
  readonly x: number
  readonly width: number
}

/** Nothing is drawn narrower, so that it can be seen; px. */
const NARROWEST = 2

/** Bands with less than this between them become one; px. */
const TOLD_APART = 2

/**
 * What of the stretches lies in the window that is drawn, as bands. However many there are, there are never
 * more bands than the window has room for.
 */
export function bandsOf(
  spans: readonly MetricSpan[],
  { axis, fromMs, toMs, scale }: BandWindow,
): readonly Band[] {
  const seen = spans
    .filter(({ startMs, endMs }) => endMs >= fromMs && startMs <= toMs)
    .sort((one, other) => one.startMs - other.startMs)
  const bands: { x: number; width: number }[] = []
  for (const { startMs, endMs } of seen) {
    // A stretch that goes on outside is drawn to the edge of the window: browsers lay out only so much.
    const x = axis.placeOf(Math.max(startMs, fromMs)) * scale
    const end = Math.max(x + NARROWEST, axis.placeOf(Math.min(endMs, toMs)) * scale)
    const last = bands.at(-1)
    if (last && x - (last.x + last.width) < TOLD_APART) last.width = Math.max(last.width, end - last.x)
    else bands.push({ x, width: end - x })
  }
  return bands
}
