'use client'

import { type ReactElement, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useTimeWindow } from '../lanes/use-time-window.ts'
import { scaleOf, scrolledTo } from '../view/zoom.ts'
import { useFrame } from './use-clock.ts'

/** Where the playhead comes to stand when the lanes turn a page, as a share of their width. */
const AFTER_PAGE = 0.1

/** The line over the lanes at the time of the clock. It moves by itself, without rendering. */
export function Playhead(): ReactElement {
  const { editor, viewport, following, playback } = useTimeline('Timeline.Lanes')
  // Renders when the scale changes, which moves the line although the time stands.
  const { scale } = useTimeWindow('Timeline.Lanes')
  const line = useRef<HTMLDivElement>(null)

  useFrame((nowMs) => {
    const durationMs = editor.time.durationMs()
    const now = viewport.get()
    if (line.current) line.current.style.transform = `translateX(${nowMs * scaleOf(now, durationMs)}px)`
    if (!playback.clock.isPlaying() || !following.get() || now.zoom === 'fit') return
    const shownMs = now.widthPx / scaleOf(now, durationMs)
    if (nowMs >= now.startMs && nowMs < now.startMs + shownMs) return
    viewport.set(scrolledTo(now, durationMs, nowMs - shownMs * AFTER_PAGE))
  })

  return (
    <div
      ref={line}
      className="ct-playhead"
      aria-hidden="true"
      style={{ transform: `translateX(${playback.clock.now() * scale}px)` }}
    />
  )
}
