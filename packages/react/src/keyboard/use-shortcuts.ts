'use client'

import { commandRegistry, matchChord, matchesChord, type Platform } from '@call-timeline/core'
import { type KeyboardEvent, useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { keyPlace } from './key-place.ts'
import { currentPlatform } from './platform.ts'
import { useRunEntry } from './use-run-entry.ts'
import { useViewAction } from './use-view-action.ts'
import { viewActions } from './view-action.ts'

const SEARCH = viewActions.find(({ id }) => id === 'search')?.keys ?? []
const ANYWHERE = commandRegistry.filter((entry) => entry.context === 'anywhere')

/**
 * Handles the keys of one root, and of no other: commands of the registry and what changes the view. Keys
 * in a text are left to the text, but for function keys.
 */
export function useShortcuts(): (event: KeyboardEvent<HTMLElement>) => void {
  const runEntry = useRunEntry()
  const runView = useViewAction()
  const { searchInput } = useTimeline('Timeline.Root')
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return
      const place = keyPlace(event.target, event.currentTarget)
      if (place === 'popup') return
      const platform: Platform = currentPlatform()
      // Without a search of ours the browser's own is the better answer.
      if (SEARCH.some((chord) => matchesChord(event, chord, platform))) {
        if (searchInput.current === null) return
        event.preventDefault()
        runView('search')
        return
      }
      if (place === 'text' && !/^F\d+$/.test(event.key)) return
      if (event.key === ' ' && isPressed(event.target)) return
      const inTimeline = place === 'timeline'
      const entry = matchChord(
        event,
        platform,
        inTimeline ? 'timeline' : 'text',
        inTimeline ? commandRegistry : ANYWHERE,
      )
      if (entry !== undefined) {
        event.preventDefault()
        runEntry(entry)
        return
      }
      const view = viewActions.find(({ keys }) => keys.some((chord) => matchesChord(event, chord, platform)))
      if (view === undefined || !inTimeline) return
      event.preventDefault()
      runView(view.id)
    },
    [runEntry, runView, searchInput],
  )
}

/** Whether Space is the element's own key, as it is a button's. */
function isPressed(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role="button"]') !== null
}
