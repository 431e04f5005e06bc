'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Surface } from './draw-marks.ts'

/** Wider canvases browsers refuse; device px. */
const WIDEST = 16_000

/**
 * Draws on a canvas at the device's own resolution whenever it is rendered with another `draw`, when its size
 * changes, and when its colour does: it is the computed `color` of the element, so the theme is CSS alone.
 */
export function useCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  draw: (surface: Surface) => void,
): void {
  const latest = useRef(draw)
  latest.current = draw

  useLayoutEffect(() => {
    if (canvas.current !== null) paint(canvas.current, draw)
  }, [canvas, draw])

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const repaint = (): void => paint(element, latest.current)
    // A theme that changes shows as a transition of the colour, wherever it was set.
    element.addEventListener('transitionend', repaint)
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(repaint)
    observer?.observe(element.parentElement ?? element)
    return () => {
      element.removeEventListener('transitionend', repaint)
      observer?.disconnect()
    }
  }, [canvas])
}

function paint(element: HTMLCanvasElement, draw: (surface: Surface) => void): void {
  const { width: widthPx, height: heightPx } = element.getBoundingClientRect()
  if (widthPx === 0 || heightPx === 0) return
  const view = element.ownerDocument.defaultView
  const ratio = Math.min(view?.devicePixelRatio ?? 1, WIDEST / widthPx)
  const [width, height] = [Math.ceil(widthPx * ratio), Math.ceil(heightPx * ratio)]
  if (element.width !== width) element.width = width
  if (element.height !== height) element.height = height
  const context = element.getContext('2d')
  if (context === null || view === null) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, widthPx, heightPx)
  draw({ context, widthPx, heightPx, colour: view.getComputedStyle(element).color })
}
