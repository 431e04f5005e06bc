'use client'

import { scaleOf } from '@call-timeline/core'
import { type HTMLAttributes, type PointerEvent, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** Handlers of what is dragged along to seek. */
export type ScrubEvents = Pick<
  HTMLAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onLostPointerCapture'
>

/** Seeking by a press or a drag along the axis of the lanes. While it is dragged the sound rests. */
export function useScrub(): ScrubEvents {
  const { viewport, axis, playback } = useTimeline('Timeline.Lanes')
  const { clock } = playback
  const scrub = useRef<{ readonly pointer: number; readonly wasPlaying: boolean } | undefined>(undefined)

  const seek = (event: PointerEvent<HTMLElement>): void => {
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left
    clock.seek(axis.get().timeAt(px / scaleOf(viewport.get(), axis.get())))
  }
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (scrub.current?.pointer !== event.pointerId) return
    const { wasPlaying } = scrub.current
    scrub.current = undefined
    if (wasPlaying) clock.play()
  }

  return {
    onPointerDown(event) {
      if (event.button !== 0 || scrub.current) return
      scrub.current = { pointer: event.pointerId, wasPlaying: clock.isPlaying() }
      event.currentTarget.setPointerCapture(event.pointerId)
      clock.pause()
      seek(event)
    },
    onPointerMove(event) {
      if (scrub.current?.pointer === event.pointerId) seek(event)
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  }
}
