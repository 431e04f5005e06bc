'use client'

import { contentWidth, scaleOf, scrolledTo, zoomBy } from '@call-timeline/core'
import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useElementSize } from '../frame/use-element-size.ts'
import { useAxis } from '../view/use-axis.ts'
import { alongStyle } from './along-style.ts'
import { pinchOf } from './pinch.ts'

/** How much a wheel step zooms: e to the power of this per pixel. */
const WHEEL_ZOOM = 0.003

/**
 * Keeps scroll position, width and scale of the lanes and the viewport of the root the same, whichever changes
 * first, without rendering: places are multiples of `--ct-scale`. Zooms at the pointer by Mod+wheel, by a pinch
 * on a trackpad and by two fingers.
 */
export function useLanesScroll(
  scroller: RefObject<HTMLDivElement | null>,
  content: RefObject<HTMLDivElement | null>,
  head: RefObject<HTMLElement | null>,
): { readonly onScroll: () => void } {
  const { viewport } = useTimeline('Timeline.Lanes')
  const axis = useAxis('Timeline.Lanes')
  const size = useElementSize(scroller)

  useLayoutEffect(() => {
    if (size === undefined) return
    const widthPx = Math.max(0, size.width - (head.current?.offsetLeft ?? 0))
    viewport.set(scrolledTo({ ...viewport.get(), widthPx }, axis, viewport.get().from))
  }, [size, head, axis, viewport])

  useLayoutEffect(() => {
    const follow = () => {
      const [element, inner] = [scroller.current, content.current]
      if (element === null || inner === null) return
      const scale = scaleOf(viewport.get(), axis)
      const { width, ...variables } = alongStyle(scale, contentWidth(viewport.get(), axis))
      inner.style.width = width
      for (const [name, value] of Object.entries(variables)) inner.style.setProperty(name, value)
      const left = viewport.get().from * scale
      if (Math.abs(element.scrollLeft - left) >= 1) element.scrollLeft = left
    }
    follow()
    return viewport.subscribe(follow)
  }, [axis, scroller, content, viewport])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const zoomAt = (clientX: number, factor: number) => {
      const anchorPx = clientX - element.getBoundingClientRect().left - (head.current?.offsetLeft ?? 0)
      viewport.set(zoomBy(viewport.get(), axis, factor, Math.max(0, anchorPx)))
    }
    const onWheel = (event: WheelEvent) => {
      // A pinch on a trackpad comes as a wheel with Control.
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomAt(event.clientX, Math.exp(-event.deltaY * WHEEL_ZOOM))
    }
    let pinch: ReturnType<typeof pinchOf>
    const onTouch = (event: TouchEvent) => {
      const next = pinchOf(event.touches)
      if (next !== undefined) event.preventDefault()
      if (event.type === 'touchmove' && next !== undefined && pinch !== undefined) {
        zoomAt(next.x, next.apart / pinch.apart)
        const now = viewport.get()
        viewport.set(scrolledTo(now, axis, now.from - (next.x - pinch.x) / scaleOf(now, axis)))
      }
      pinch = next
    }
    // React's own handlers cannot prevent the page from zooming.
    const options = { passive: false }
    const touches = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const
    element.addEventListener('wheel', onWheel, options)
    for (const type of touches) element.addEventListener(type, onTouch, options)
    return () => {
      element.removeEventListener('wheel', onWheel)
      for (const type of touches) element.removeEventListener(type, onTouch)
    }
  }, [scroller, head, axis, viewport])

  return {
    onScroll() {
      const element = scroller.current
      if (element === null) return
      const scale = scaleOf(viewport.get(), axis)
      const from = element.scrollLeft / scale
      if (Math.abs(from - viewport.get().from) * scale >= 1) viewport.set({ ...viewport.get(), from })
    },
  }
}
