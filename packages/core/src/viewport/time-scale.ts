import type { Span } from '../records/span.ts'

/** Scale limits, px per second. */
export const SCALE_LIMITS: { readonly min: number; readonly max: number } = { min: 0.01, max: 1000 }

/** What part of a call is in sight and how large. */
export interface Viewport {
  /** The time at the left edge; ms. */
  readonly startMs: number
  /** px per second. */
  readonly scale: number
  /** How wide the view is; px. */
  readonly widthPx: number
}

/** The times at both edges. */
export function windowOf({ startMs, scale, widthPx }: Viewport): Span {
  return { startMs, endMs: startMs + (widthPx / scale) * 1000 }
}

/** How far from the left edge a time is drawn; px. */
export function xOf(viewport: Viewport, ms: number): number {
  return ((ms - viewport.startMs) / 1000) * viewport.scale
}

/** The time that is drawn at a distance from the left edge; ms. */
export function timeAt(viewport: Viewport, x: number): number {
  return viewport.startMs + (x / viewport.scale) * 1000
}

/** Scales by `factor` about a point, so that the time under it stays there. */
export function zoomAt(viewport: Viewport, x: number, factor: number): Viewport {
  const scale = clampScale(viewport.scale * factor)
  return { ...viewport, scale, startMs: timeAt(viewport, x) - (x / scale) * 1000 }
}

/** Moves sideways; px. */
export function panBy(viewport: Viewport, dx: number): Viewport {
  return { ...viewport, startMs: timeAt(viewport, dx) }
}

/** Shows a span whole, with a margin of 4 % on each side. */
export function fitSpan(span: Span, widthPx: number): Viewport {
  const length = Math.max(1, span.endMs - span.startMs) * (1 + 2 * MARGIN)
  const scale = clampScale((widthPx / length) * 1000)
  const startMs = (span.startMs + span.endMs) / 2 - (widthPx / scale) * 500
  return { startMs, scale, widthPx }
}

/**
 * Keeps the call in sight: never scrolled past its end, nor before its start, except to centre one that is
 * shorter than the view.
 */
export function keepInSight(viewport: Viewport, durationMs: number): Viewport {
  const shown = (viewport.widthPx / viewport.scale) * 1000
  const slack = shown * MARGIN
  const least = -slack
  const most = Math.max(least, durationMs + slack - shown)
  return { ...viewport, startMs: Math.min(most, Math.max(least, viewport.startMs)) }
}

const MARGIN = 0.04

function clampScale(scale: number): number {
  if (!Number.isFinite(scale)) return SCALE_LIMITS.max
  return Math.min(SCALE_LIMITS.max, Math.max(SCALE_LIMITS.min, scale))
}
