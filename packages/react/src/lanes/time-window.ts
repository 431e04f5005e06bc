import { type Axis, contentWidth, scaleOf, shownLength, type Viewport } from '@call-timeline/core'

/** What the lanes draw: a stretch of the axis around what is seen, as closely as a scale asks for. */
export interface TimeWindow {
  readonly axis: Axis
  /** px per ms that decides what has room. What is seen is this large, or up to half as large again. */
  readonly scale: number
  /** Its edges; ms along the axis, and the times there. */
  readonly from: number
  readonly to: number
  readonly fromMs: number
  readonly toMs: number
}

/** How much more than what is seen is drawn on each side, in widths of the view. */
const BESIDE = 0.75

/** How far one can zoom in before what is drawn is laid out anew. */
const ZOOM_ROOM = 1.5

/** A new window leaves room for zooming both ways. */
const BELOW = 1.2

/** The window for a viewport. */
export function timeWindow(viewport: Viewport, axis: Axis): TimeWindow {
  const live = scaleOf(viewport, axis)
  const scale = viewport.zoom === 'fit' ? live : live / BELOW
  const shown = shownLength(viewport, axis)
  const from = Math.max(0, viewport.from - shown * BESIDE)
  const to = Math.min(contentWidth(viewport, axis) / live, viewport.from + shown * (1 + BESIDE))
  return { axis, scale, from, to, fromMs: axis.timeAt(from), toMs: axis.timeAt(to) }
}

/** Whether what a window draws is enough for a viewport, so that nothing need be drawn anew. */
export function covers(window: TimeWindow, viewport: Viewport, axis: Axis): boolean {
  if (window.axis !== axis) return false
  const zoom = scaleOf(viewport, axis) / window.scale
  const end = Math.min(
    contentWidth(viewport, axis) / scaleOf(viewport, axis),
    viewport.from + shownLength(viewport, axis),
  )
  return zoom >= 1 - 1e-9 && zoom <= ZOOM_ROOM && viewport.from >= window.from - 0.5 && end <= window.to + 0.5
}

/** A length along the axis as CSS, at whatever scale holds; the lanes keep `--ct-scale` current. */
export function alongCss(ms: number): string {
  // To the thousandth, since CSS reads no exponents of some lengths.
  return `calc(var(--ct-scale) * ${Math.round(ms * 1000) / 1000})`
}
