import type { Viewport } from './viewport.ts'

/** Room behind the end of the call when the whole of it is shown; px. */
const END_ROOM = 24

/** One second takes at most this much; px per ms. */
const LARGEST_SCALE = 1

/** Browsers cannot lay out elements much wider than this; px. */
const WIDEST = 8_000_000

/** The factor of one step of zooming by button or key. */
export const ZOOM_STEP = 1.5

/** Scale that shows the whole call; px per ms. */
export function fitScale(widthPx: number, durationMs: number): number {
  return Math.max(1, widthPx - END_ROOM) / Math.max(1, durationMs)
}

/** The scale that holds; px per ms. */
export function scaleOf({ zoom, widthPx }: Viewport, durationMs: number): number {
  const fit = fitScale(widthPx, durationMs)
  return zoom === 'fit' ? fit : Math.max(fit, Math.min(zoom, largestScale(durationMs)))
}

/** Width of the whole call at the scale that holds, at least the width that is seen; px. */
export function contentWidth(viewport: Viewport, durationMs: number): number {
  return Math.max(viewport.widthPx, durationMs * scaleOf(viewport, durationMs) + END_ROOM)
}

/**
 * The viewport zoomed by `factor`, with the time at `anchorPx` from its left edge kept where it is; the middle
 * when absent. Zooming out to the whole call makes it fit.
 */
export function zoomBy(
  viewport: Viewport,
  durationMs: number,
  factor: number,
  anchorPx: number = viewport.widthPx / 2,
): Viewport {
  const before = scaleOf(viewport, durationMs)
  const zoom = Math.min(before * factor, largestScale(durationMs))
  if (zoom <= fitScale(viewport.widthPx, durationMs)) return { ...viewport, zoom: 'fit', startMs: 0 }
  const anchorMs = viewport.startMs + anchorPx / before
  return scrolledTo({ ...viewport, zoom }, durationMs, anchorMs - anchorPx / zoom)
}

/** The viewport with another time at its left edge, as near as the call's ends allow. */
export function scrolledTo(viewport: Viewport, durationMs: number, startMs: number): Viewport {
  const scale = scaleOf(viewport, durationMs)
  const latest = (contentWidth(viewport, durationMs) - viewport.widthPx) / scale
  return { ...viewport, startMs: Math.min(Math.max(0, startMs), Math.max(0, latest)) }
}

/** The viewport moved as little as needed to show `[startMs, endMs)` with some room around it. */
export function showing(viewport: Viewport, durationMs: number, startMs: number, endMs: number): Viewport {
  const scale = scaleOf(viewport, durationMs)
  const shownMs = viewport.widthPx / scale
  const roomMs = Math.min(shownMs / 8, 64 / scale)
  if (startMs - roomMs < viewport.startMs) return scrolledTo(viewport, durationMs, startMs - roomMs)
  const end = Math.min(endMs, startMs + shownMs - 2 * roomMs) + roomMs
  if (end > viewport.startMs + shownMs) return scrolledTo(viewport, durationMs, end - shownMs)
  return viewport
}

function largestScale(durationMs: number): number {
  return Math.min(LARGEST_SCALE, WIDEST / Math.max(1, durationMs))
}
