'use client'

import { centred, fitting, scaleOf, scrolledTo, shownLength, ZOOM_STEP, zoomBy } from '@call-timeline/core'
import { useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useOpenSearch } from '../search/use-open-search.ts'
import { selectedSpan } from '../view/selected-span.ts'
import type { ViewAction } from './view-action.ts'

/** Does something to the view of the root around. */
export function useViewAction(): (id: ViewAction['id']) => void {
  const { editor, viewport, axis, views, folding, helpOpen, playback, playbackActions } =
    useTimeline('Timeline.Root')
  const openSearch = useOpenSearch()
  return useCallback(
    (id) => {
      const now = viewport.get()
      const zoom = (factor: number) => {
        // About the playhead, where it is in view.
        const place = axis.get().placeOf(playback.clock.now()) - now.from
        const anchor =
          place > 0 && place < shownLength(now, axis.get()) ? place * scaleOf(now, axis.get()) : undefined
        viewport.set(zoomBy(now, axis.get(), factor, anchor))
      }
      switch (id) {
        case 'zoomIn':
          return zoom(ZOOM_STEP)
        case 'zoomOut':
          return zoom(1 / ZOOM_STEP)
        case 'zoomFit':
          views.mark()
          return viewport.set({ ...now, zoom: 'fit', from: 0 })
        case 'fitSelection': {
          const span = selectedSpan(editor)
          if (span === undefined) return
          views.mark()
          const middle = centred(now, axis.get(), span.startMs, span.endMs)
          const isThere = Math.abs(middle.from - now.from) * scaleOf(now, axis.get()) < 1
          return viewport.set(isThere ? fitting(now, axis.get(), span.startMs, span.endMs) : middle)
        }
        case 'previousView':
          return views.back()
        case 'foldIdle': {
          const middleMs = axis.get().timeAt(now.from + shownLength(now, axis.get()) / 2)
          folding.set(!folding.get())
          const after = viewport.get()
          const place = axis.get().placeOf(middleMs)
          return viewport.set(scrolledTo(after, axis.get(), place - shownLength(after, axis.get()) / 2))
        }
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
    [editor, viewport, axis, views, folding, helpOpen, playback, playbackActions, openSearch],
  )
}
