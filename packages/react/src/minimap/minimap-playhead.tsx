'use client'

import { type ReactElement, type RefObject, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useFrame } from '../playback/use-clock.ts'
import { useTrackWidth } from './use-track-width.ts'

/** The line at the time of the clock. It moves by itself, without rendering. */
export function MinimapPlayhead({
  track,
}: {
  readonly track: RefObject<HTMLDivElement | null>
}): ReactElement {
  const { axis } = useTimeline('Timeline.Minimap')
  const line = useRef<HTMLDivElement>(null)
  const width = useTrackWidth(track)
  useFrame((nowMs) => {
    if (line.current === null) return
    const { lengthMs, placeOf } = axis.get()
    line.current.style.transform = `translateX(${(placeOf(nowMs) / Math.max(1, lengthMs)) * width}px)`
  })
  return <div ref={line} className="ct-minimap-playhead" aria-hidden="true" />
}
