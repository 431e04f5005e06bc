import type { Axis } from './axis.ts'

/** The stretch of an axis that is seen: scope `session`, so neither undone nor saved. */
export interface Viewport {
  /** `fit`: the whole call fills the width, also after a resize. Else px for one ms. */
  readonly zoom: 'fit' | number
  /** The place at the left edge; ms along the axis. */
  readonly from: number
  /** Width of the axis as it is seen; px. */
  readonly widthPx: number
}

/** Room behind the end of the call when the whole of it is shown; px. */
const END_ROOM = 24

/**
 * Scales at which a call is looked at closely; px per ms. The whole call can always be shown, at whatever
 * scale that takes, and nothing is shown smaller than that.
 */
export const SCALE_LIMITS: { readonly min: number; readonly max: number } = { min: 0.001, max: 1 }

/** Browsers cannot lay out elements much wider than this; px. */
const WIDEST = 8_000_000

/** The factor of one step of zooming by button or key. */
export const ZOOM_STEP = 1.5

/** Scale that shows the whole call; px per ms. */
export function fitScale(widthPx: number, { lengthMs }: Axis): number {
  return Math.min(SCALE_LIMITS.max, Math.max(1, widthPx - END_ROOM) / Math.max(1, lengthMs))
}

/** The scale that holds; px per ms. */
export function scaleOf({ zoom, widthPx }: Viewport, axis: Axis): number {
  const fit = fitScale(widthPx, axis)
  return zoom === 'fit' ? fit : Math.max(fit, Math.min(zoom, largestScale(axis)))
}

/** Width of the whole call at the scale that holds, at least the width that is seen; px. */
export function contentWidth(viewport: Viewport, axis: Axis): number {
  return Math.max(viewport.widthPx, axis.lengthMs * scaleOf(viewport, axis) + END_ROOM)
}

/** How much of the axis is seen; ms along it. */
export function shownLength(viewport: Viewport, axis: Axis): number {
  return viewport.widthPx / scaleOf(viewport, axis)
}

/**
 * The viewport zoomed by `factor`, with what is at `anchorPx` from its left edge kept where it is; the middle
 * when absent. Zooming out to the whole call makes it fit.
 */
export function zoomBy(
  viewport: Viewport,
  axis: Axis,
  factor: number,
  anchorPx: number = viewport.widthPx / 2,
): Viewport {
  const before = scaleOf(viewport, axis)
  const zoom = Math.min(before * factor, largestScale(axis))
  if (zoom <= fitScale(viewport.widthPx, axis)) return { ...viewport, zoom: 'fit', from: 0 }
  const anchor = viewport.from + anchorPx / before
  return scrolledTo({ ...viewport, zoom }, axis, anchor - anchorPx / zoom)
}

/** The viewport with another place at its left edge, as near as the call's ends allow. */
export function scrolledTo(viewport: Viewport, axis: Axis, from: number): Viewport {
  const last = (contentWidth(viewport, axis) - viewport.widthPx) / scaleOf(viewport, axis)
  return { ...viewport, from: Math.min(Math.max(0, from), Math.max(0, last)) }
}

/** The viewport moved as little as needed to show the times `[startMs, endMs)` with some room around them. */
export function showing(viewport: Viewport, axis: Axis, startMs: number, endMs: number): Viewport {
  const [start, end] = [axis.placeOf(startMs), axis.placeOf(endMs)]
  const shown = shownLength(viewport, axis)
  const room = Math.min(shown / 8, 64 / scaleOf(viewport, axis))
  if (start - room < viewport.from) return scrolledTo(viewport, axis, start - room)
  const last = Math.min(end, start + shown - 2 * room) + room
  return last > viewport.from + shown ? scrolledTo(viewport, axis, last - shown) : viewport
}

function largestScale({ lengthMs }: Axis): number {
  return Math.min(SCALE_LIMITS.max, WIDEST / Math.max(1, lengthMs))
}
