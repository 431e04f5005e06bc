'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useElementSize } from '../frame/use-element-size.ts'
import { scaleOf, scrolledTo, zoomBy } from '../view/zoom.ts'

/** How much a wheel step zooms: e to the power of this per pixel. */
const WHEEL_ZOOM = 0.003

/**
 * Keeps the scroll position of the lanes and the viewport of the root the same, whichever changes first, and
 * zooms by Mod+wheel or pinch at the pointer. `scale` is the one that is drawn.
 */
export function useLanesScroll(
  scroller: RefObject<HTMLDivElement | null>,
  axis: RefObject<HTMLElement | null>,
  scale: number,
): { readonly onScroll: () => void } {
  const { editor, viewport } = useTimeline('Timeline.Lanes')
  const size = useElementSize(scroller)
  const drawnScale = useRef(scale)

  useLayoutEffect(() => {
    if (size === undefined) return
    const widthPx = Math.max(0, size.width - (axis.current?.offsetLeft ?? 0))
    viewport.set(scrolledTo({ ...viewport.get(), widthPx }, editor.time.durationMs(), viewport.get().startMs))
  }, [size, axis, editor, viewport])

  useLayoutEffect(() => {
    drawnScale.current = scale
    const follow = () => {
      const element = scroller.current
      // Before the new scale is drawn the content is too narrow or too wide for the new place.
      if (element === null || scaleOf(viewport.get(), editor.time.durationMs()) !== scale) return
      const left = viewport.get().startMs * scale
      if (Math.abs(element.scrollLeft - left) >= 1) element.scrollLeft = left
    }
    follow()
    return viewport.subscribe(follow)
  }, [scale, scroller, editor, viewport])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      // A pinch on a trackpad comes as a wheel with Control.
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const anchorPx = event.clientX - element.getBoundingClientRect().left - (axis.current?.offsetLeft ?? 0)
      const factor = Math.exp(-event.deltaY * WHEEL_ZOOM)
      viewport.set(zoomBy(viewport.get(), editor.time.durationMs(), factor, Math.max(0, anchorPx)))
    }
    // React's own wheel handlers cannot prevent the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, axis, editor, viewport])

  return {
    onScroll() {
      const element = scroller.current
      if (element === null || scaleOf(viewport.get(), editor.time.durationMs()) !== drawnScale.current) return
      const startMs = element.scrollLeft / drawnScale.current
      if (Math.abs(startMs - viewport.get().startMs) * drawnScale.current >= 1) {
        viewport.set({ ...viewport.get(), startMs })
      }
    },
  }
}
