'use client'

import { type RefObject, useEffect } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { segmentElement } from '../view/segment-element.ts'

/** The row that is said is brought to the middle once it is nearer to an edge than this; px. */
const COMFORT_PX = 84

/** Keeps the row that is being said in view, until the reader goes elsewhere. */
export function useFollowPlayback(
  scroller: RefObject<HTMLElement | null>,
  centre: (id: string) => void,
): void {
  const { active, following, playback } = useTimeline('Timeline.Transcript')

  useEffect(() => {
    const follow = (): void => {
      const id = active.get().at(-1)?.id
      const list = scroller.current
      if (id === undefined || list === null || !following.get() || !playback.clock.isPlaying()) return
      if (!isComfortable(list, id)) centre(id)
    }
    const stops = [active.subscribe(follow), following.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [active, following, playback, scroller, centre])

  useEffect(() => {
    const list = scroller.current
    if (list === null) return
    // A scroll alone may be our own; what a hand does tells that somebody reads elsewhere.
    const leave = (): void => {
      if (playback.clock.isPlaying()) following.set(false)
    }
    const byKey = (event: KeyboardEvent): void => {
      if (SCROLLS.has(event.key)) leave()
    }
    list.addEventListener('wheel', leave, { passive: true })
    list.addEventListener('touchmove', leave, { passive: true })
    list.addEventListener('keydown', byKey)
    return () => {
      list.removeEventListener('wheel', leave)
      list.removeEventListener('touchmove', leave)
      list.removeEventListener('keydown', byKey)
    }
  }, [following, playback, scroller])
}

const SCROLLS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

function isComfortable(list: HTMLElement, id: string): boolean {
  const row = segmentElement(list, id)
  if (row === undefined) return false
  const [frame, box] = [list.getBoundingClientRect(), row.getBoundingClientRect()]
  const edge = Math.min(COMFORT_PX, frame.height / 4)
  return box.top >= frame.top && box.top <= frame.bottom - edge
}
