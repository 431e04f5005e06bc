'use client'

import { useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useOpenSearch } from '../search/use-open-search.ts'
import { ZOOM_STEP, zoomBy } from '../view/zoom.ts'
import type { ViewAction } from './view-action.ts'

/** Does something to the view of the root around. */
export function useViewAction(): (id: ViewAction['id']) => void {
  const { editor, viewport, helpOpen, playbackActions } = useTimeline('Timeline.Root')
  const openSearch = useOpenSearch()
  return useCallback(
    (id) => {
      const zoom = (factor: number) => viewport.set(zoomBy(viewport.get(), editor.time.durationMs(), factor))
      switch (id) {
        case 'zoomIn':
          return zoom(ZOOM_STEP)
        case 'zoomOut':
          return zoom(1 / ZOOM_STEP)
        case 'zoomFit':
          return viewport.set({ ...viewport.get(), zoom: 'fit', startMs: 0 })
        case 'playPause':
          return playbackActions.toggle()
        case 'back':
          return playbackActions.back()
        case 'pause':
          return playbackActions.pause()
        case 'forward':
          return playbackActions.forward()
        case 'loop':
          return playbackActions.loop()
        case 'auditionBefore':
          return playbackActions.audition('before')
        case 'auditionHead':
          return playbackActions.audition('head')
        case 'auditionTail':
          return playbackActions.audition('tail')
        case 'auditionAfter':
          return playbackActions.audition('after')
        case 'auditionSelection':
          return playbackActions.audition('selection')
        case 'search':
          return openSearch()
        case 'help':
          return helpOpen.set(true)
        case 'partner': {
          const primary = editor.selection.primary()
          const partner = primary === undefined ? undefined : editor.pairOf(primary)
          return partner === undefined ? undefined : editor.selection.set([partner])
        }
      }
    },
    [editor, viewport, helpOpen, playbackActions, openSearch],
  )
}
