import { type Axis, between, scrolledTo, shownLength, type Viewport } from '@call-timeline/core'

/** What of the brush is held. */
export type BrushHold = 'all' | 'start' | 'end'

/** What the brush covers; ms along the axis. */
export interface BrushSpan {
  readonly from: number
  readonly to: number
}

/** The edges never come nearer to each other; ms along the axis. */
const SHORTEST = 200

/** What of the axis a viewport shows, cut at its end. */
export function brushSpan(viewport: Viewport, axis: Axis): BrushSpan {
  const to = viewport.from + shownLength(viewport, axis)
  return { from: Math.max(0, viewport.from), to: Math.min(Math.max(1, axis.lengthMs), to) }
}

/** The viewport once what is held of the brush has moved by `by` ms along the axis from where it was. */
export function moveBrush(viewport: Viewport, axis: Axis, hold: BrushHold, by: number): Viewport {
  const { from, to } = brushSpan(viewport, axis)
  const end = Math.max(1, axis.lengthMs)
  switch (hold) {
    case 'all':
      return viewport.zoom === 'fit' ? viewport : scrolledTo(viewport, axis, viewport.from + by)
    case 'start':
      return between(viewport, axis, Math.max(0, Math.min(from + by, to - SHORTEST)), to)
    case 'end':
      return between(viewport, axis, from, Math.min(end, Math.max(to + by, from + SHORTEST)))
  }
}

/** The viewport with a place in its middle. */
export function jumpTo(viewport: Viewport, axis: Axis, place: number): Viewport {
  return viewport.zoom === 'fit'
    ? viewport
    : scrolledTo(viewport, axis, place - shownLength(viewport, axis) / 2)
}
