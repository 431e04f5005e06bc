import type { Axis } from './axis.ts'
import { fitScale, scaleOf, scrolledTo, type Viewport } from './viewport.ts'

/** Share of the width that a stretch takes that was asked to fit. */
const FITTED = 0.9

/** A stretch that was gone to is at least so wide; px. */
const WIDE_ENOUGH = 48

/** What is shown on each side of a stretch that would be too narrow otherwise; ms. */
const AROUND_MS = 4_000

/** The viewport that the times `[startMs, endMs)` fill, as near as the largest scale allows. */
export function fitting(viewport: Viewport, axis: Axis, startMs: number, endMs: number): Viewport {
  const length = Math.max(100, axis.placeOf(endMs) - axis.placeOf(startMs))
  const zoom = (viewport.widthPx * FITTED) / length
  if (zoom <= fitScale(viewport.widthPx, axis)) return { ...viewport, zoom: 'fit', from: 0 }
  return centred({ ...viewport, zoom }, axis, startMs, endMs)
}

/** The viewport with a stretch in its middle, zoomed in as far as it takes to see it. */
export function spanInView(viewport: Viewport, axis: Axis, startMs: number, endMs: number): Viewport {
  const widthPx = (axis.placeOf(endMs) - axis.placeOf(startMs)) * scaleOf(viewport, axis)
  return widthPx >= WIDE_ENOUGH && widthPx <= viewport.widthPx * FITTED
    ? centred(viewport, axis, startMs, endMs)
    : fitting(viewport, axis, startMs - AROUND_MS, endMs + AROUND_MS)
}

/** The viewport with the middle of a stretch in its middle, at the scale that it has. */
export function centred(viewport: Viewport, axis: Axis, startMs: number, endMs: number): Viewport {
  const shown = viewport.widthPx / scaleOf(viewport, axis)
  return scrolledTo(viewport, axis, (axis.placeOf(startMs) + axis.placeOf(endMs) - shown) / 2)
}

/** The viewport between two places of the axis; ms along it. */
export function between(viewport: Viewport, axis: Axis, from: number, to: number): Viewport {
  const zoom = viewport.widthPx / Math.max(1, to - from)
  const isAll = from <= 0 && to >= axis.lengthMs
  if (isAll || zoom <= fitScale(viewport.widthPx, axis)) return { ...viewport, zoom: 'fit', from: 0 }
  return scrolledTo({ ...viewport, zoom }, axis, from)
}
