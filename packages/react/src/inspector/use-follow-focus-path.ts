'use client'

import { useEffect, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useSelection } from '../hooks/use-selection.ts'

/**
 * Asks for the field that the selection points at, whenever it points at another one. Undo brings back an
 * older selection; that moves no focus.
 */
export function useFollowFocusPath(): void {
  const { editor, asked } = useTimeline('Timeline.Inspector')
  const { primary, focusPath } = useSelection()
  const known = useRef(focusPath)
  useEffect(
    () =>
      editor.onCommit(({ cause }) => {
        if (cause !== 'commit') known.current = editor.selection.focusPath()
      }),
    [editor],
  )
  useEffect(() => {
    const isNew = focusPath !== known.current
    known.current = focusPath
    if (isNew && focusPath !== undefined && primary !== undefined)
      asked.set({ segmentId: primary, path: focusPath })
  }, [primary, focusPath, asked])
}
