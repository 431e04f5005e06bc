'use client'

import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { readViewState, refsOf, segmentsOf, type ViewState, type ViewStateReport } from './view-state.ts'

/** The tab that is open at the start; not worth a word in an address. */
const FIRST_TAB = 'call'

/** Shows a state; takes anything, and says what it could not show. */
export type ApplyViewState = (state: unknown) => ViewStateReport

/**
 * What is selected, where playback rests, what is filtered and which tab is open, as plain data, and the way
 * to put such a state back. While the call plays its time stays as it was.
 */
export function useViewState(): readonly [ViewState, ApplyViewState] {
  const timeline = useTimeline('useViewState')
  const { editor, filter, inspectorTab, playback, messages } = timeline
  const { clock } = playback
  const announce = useAnnounce()
  const last = useRef<{ readonly text: string; readonly state: ViewState }>(undefined)
  const restMs = useRef(0)

  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [
        editor.subscribe('selection', listener),
        editor.subscribe('document', listener),
        filter.subscribe(listener),
        inspectorTab.subscribe(listener),
        clock.subscribe(listener),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [editor, filter, inspectorTab, clock],
  )
  const snapshot = (): ViewState => {
    if (!clock.isPlaying()) restMs.current = Math.round(clock.now())
    const selection = refsOf(editor, editor.selection.ids())
    const filters = filter.get()
    const state: ViewState = {
      ...(selection.length > 0 ? { selection } : {}),
      ...(restMs.current > 0 ? { timeMs: restMs.current } : {}),
      ...(filters === undefined ? {} : { filters }),
      ...(inspectorTab.get() === FIRST_TAB ? {} : { tab: inspectorTab.get() }),
    }
    const text = JSON.stringify(state)
    if (last.current?.text !== text) last.current = { text, state }
    return last.current.state
  }
  const state = useSyncExternalStore(subscribe, snapshot, snapshot)

  const apply = useMemo<ApplyViewState>(
    () => (given) => {
      const { selection = [], timeMs, filters, tab } = readViewState(given)
      filter.set(filters)
      const { ids, missing } = segmentsOf(editor, selection)
      editor.selection.set(ids)
      if (timeMs !== undefined) clock.seek(timeMs)
      if (tab !== undefined && Object.hasOwn(messages.toolbar.tabs, tab)) inspectorTab.set(tab)
      if (missing > 0) announce('refused', messages.links.missing(missing))
      return { missing }
    },
    [editor, filter, inspectorTab, clock, messages, announce],
  )
  return [state, apply]
}
