import type { Viewport } from '../view/viewport.ts'
import { scaleOf } from '../view/zoom.ts'

/** What the lanes draw: a stretch of time around what is seen, at a scale. */
export interface TimeWindow {
  /** px per ms. */
  readonly scale: number
  readonly fromMs: number
  readonly toMs: number
}

/**
 * What is seen and about as much again around it, in steps of half the width: it stays the same while the
 * view scrolls within it, so that scrolling alone draws nothing anew.
 */
export function timeWindow(viewport: Viewport, durationMs: number): TimeWindow {
  const scale = scaleOf(viewport, durationMs)
  const stepPx = Math.max(1, viewport.widthPx / 2)
  const step = Math.floor((viewport.startMs * scale) / stepPx)
  return { scale, fromMs: ((step - 1) * stepPx) / scale, toMs: ((step + 4) * stepPx) / scale }
}

/** Whether two windows draw the same. */
export function sameWindow(one: TimeWindow, other: TimeWindow): boolean {
  return one.scale === other.scale && one.fromMs === other.fromMs && one.toMs === other.toMs
}
