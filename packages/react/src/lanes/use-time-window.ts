'use client'

import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useAxis } from '../view/use-axis.ts'
import { covers, type TimeWindow, timeWindow } from './time-window.ts'

/** The stretch of time to draw; the same object while what is seen lies within it at nearly its scale. */
export function useTimeWindow(part: string): TimeWindow {
  const { viewport } = useTimeline(part)
  const axis = useAxis(part)
  const last = useRef<TimeWindow | undefined>(undefined)
  const snapshot = useCallback(() => {
    if (last.current === undefined || !covers(last.current, viewport.get(), axis)) {
      last.current = timeWindow(viewport.get(), axis)
    }
    return last.current
  }, [viewport, axis])
  return useSyncExternalStore(viewport.subscribe, snapshot, snapshot)
}
