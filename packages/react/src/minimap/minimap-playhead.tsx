'use client'

import { type ReactElement, useLayoutEffect, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useFrame } from '../playback/use-clock.ts'
import { useAxis } from '../view/use-axis.ts'

/** The line at the time of the clock. It moves by itself, without rendering. */
export function MinimapPlayhead({ width }: { readonly width: number }): ReactElement {
  const { axis, playback } = useTimeline('Timeline.Minimap')
  useAxis('Timeline.Minimap')
  const line = useRef<HTMLDivElement>(null)
  const place = (nowMs: number): void => {
    if (line.current === null) return
    const { lengthMs, placeOf } = axis.get()
    line.current.style.transform = `translateX(${(placeOf(nowMs) / Math.max(1, lengthMs)) * width}px)`
  }
  useFrame(place)
  // Another width or axis moves it although the time stands.
  useLayoutEffect(() => place(playback.clock.now()))
  return <div ref={line} className="ct-minimap-playhead" aria-hidden="true" />
}
