import type { Viewport } from './viewport.ts'
import { fitScale, scaleOf, scrolledTo } from './zoom.ts'

/** Share of the width that a stretch takes that was asked to fit. */
const FITTED = 0.9

/** A stretch that was gone to is at least so wide; px. */
const WIDE_ENOUGH = 48

/** What is shown on each side of a stretch that would be too narrow otherwise; ms. */
const AROUND_MS = 4_000

/** The viewport that `[startMs, endMs)` fills, as near as the largest scale allows; ms. */
export function fitting(viewport: Viewport, durationMs: number, startMs: number, endMs: number): Viewport {
  const { widthPx } = viewport
  const zoom = (widthPx * FITTED) / Math.max(100, endMs - startMs)
  if (zoom <= fitScale(widthPx, durationMs)) return { ...viewport, zoom: 'fit', startMs: 0 }
  return centred({ ...viewport, zoom }, durationMs, startMs, endMs)
}

/** The viewport with a stretch in its middle, zoomed in as far as it takes to see it. */
export function spanInView(viewport: Viewport, durationMs: number, startMs: number, endMs: number): Viewport {
  const widthPx = (endMs - startMs) * scaleOf(viewport, durationMs)
  return widthPx >= WIDE_ENOUGH && widthPx <= viewport.widthPx * FITTED
    ? centred(viewport, durationMs, startMs, endMs)
    : fitting(viewport, durationMs, startMs - AROUND_MS, endMs + AROUND_MS)
}

function centred(viewport: Viewport, durationMs: number, startMs: number, endMs: number): Viewport {
  const shownMs = viewport.widthPx / scaleOf(viewport, durationMs)
  return scrolledTo(viewport, durationMs, (startMs + endMs - shownMs) / 2)
}
