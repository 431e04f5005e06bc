'use client'

import { fitting, spanInView } from '@call-timeline/core'
import { useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** Brings stretches of the call into the view of the lanes; ms from the start of the call. */
export interface ShowSpan {
  /** Fills the width with a stretch. */
  fit(startMs: number, endMs: number): void
  /** Centres a stretch, zoomed in as far as it takes to see it. */
  centre(startMs: number, endMs: number): void
}

/** Shows stretches in the lanes of the root around; playback is no longer followed then. */
export function useShowSpan(): ShowSpan {
  const { axis, viewport, following } = useTimeline('useShowSpan')
  return useMemo(
    () => ({
      fit(startMs, endMs) {
        following.set(false)
        viewport.set(fitting(viewport.get(), axis.get(), startMs, endMs))
      },
      centre(startMs, endMs) {
        following.set(false)
        viewport.set(spanInView(viewport.get(), axis.get(), startMs, endMs))
      },
    }),
    [axis, viewport, following],
  )
}
