'use client'

import { useRef, useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { sameWindow, type TimeWindow, timeWindow } from './time-window.ts'

/** The stretch of time to draw; the same object until what is drawn changes. */
export function useTimeWindow(part: string): TimeWindow {
  const { editor, viewport } = useTimeline(part)
  const durationMs = useEditorValue(editor, 'document', ({ time }) => time.durationMs())
  const last = useRef<TimeWindow | undefined>(undefined)
  const snapshot = () => {
    const next = timeWindow(viewport.get(), durationMs)
    if (last.current === undefined || !sameWindow(last.current, next)) last.current = next
    return last.current
  }
  return useSyncExternalStore(viewport.subscribe, snapshot, snapshot)
}
