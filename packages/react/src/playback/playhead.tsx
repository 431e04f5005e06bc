'use client'

import { scrolledTo, shownLength } from '@call-timeline/core'
import { type ReactElement, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { alongCss } from '../lanes/time-window.ts'
import { useAxis } from '../view/use-axis.ts'
import { useFrame } from './use-clock.ts'

/** Where the playhead comes to stand when the lanes turn a page, as a share of their width. */
const AFTER_PAGE = 0.1

/** The line over the lanes at the time of the clock. It moves by itself, without rendering. */
export function Playhead(): ReactElement {
  const { viewport, following, playback } = useTimeline('Timeline.Lanes')
  const axis = useAxis('Timeline.Lanes')
  const line = useRef<HTMLDivElement>(null)

  useFrame((nowMs) => {
    const now = viewport.get()
    const place = axis.placeOf(nowMs)
    if (line.current) line.current.style.transform = translation(place)
    if (!playback.clock.isPlaying() || !following.get() || now.zoom === 'fit') return
    const shown = shownLength(now, axis)
    if (place >= now.from && place < now.from + shown) return
    viewport.set(scrolledTo(now, axis, place - shown * AFTER_PAGE))
  })

  return (
    <div
      ref={line}
      className="ct-playhead"
      aria-hidden="true"
      style={{ transform: translation(axis.placeOf(playback.clock.now())) }}
    />
  )
}

/** A multiple of the scale, so that zooming moves the line although the time stands. */
function translation(place: number): string {
  return `translateX(${alongCss(place)})`
}
