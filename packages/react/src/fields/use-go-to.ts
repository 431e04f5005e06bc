'use client'

import { useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Place } from './place.ts'

/**
 * Shows a place and puts the focus there: a segment's is selected and its field focused in the
 * inspector, the call's in the call form.
 */
export function useGoTo(): (place: Place) => void {
  const { editor, inspectorTab, asked } = useTimeline('useGoTo')
  return useCallback(
    ({ segmentId, path }) => {
      if (segmentId !== undefined) editor.selection.set([segmentId], path)
      inspectorTab.set(segmentId === undefined ? 'call' : 'selection')
      // A new object each time, so that asking for the same place again counts.
      asked.set({ segmentId, path })
    },
    [editor, inspectorTab, asked],
  )
}
