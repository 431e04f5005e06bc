'use client'

import { type Match, nextMatch, previousMatch, sameMatch } from '@call-timeline/core'
import { useEffect, useMemo, useRef } from 'react'
import { useAnnounce } from '../announcer/use-announce.ts'
import { useTimeline } from '../context/timeline-context.ts'
import { readRow } from '../rows/row.ts'
import { rowTitle } from '../rows/row-name.ts'
import { useCell } from '../view/use-cell.ts'
import { runSearch, type SearchResult } from './run-search.ts'
import { type SearchQuery, type SearchState, withQuery } from './search-state.ts'

/** A search, and what can be done with it. */
export interface Search {
  readonly state: SearchState
  readonly setQuery: (change: Partial<SearchQuery>) => void
  /** Goes to a match, at once or as soon as it is found. */
  readonly step: (direction: Step) => void
}

/** From the current match to another one. */
export type Step = 'next' | 'previous'

/** It is looked for once typing rests; ms. */
const REST_MS = 120

/** Looks for what the search of the root asks, and looks again after edits and other filters. */
export function useSearch(): Search {
  const { editor, search, shown, following, messages } = useTimeline('Timeline.Search')
  const announce = useAnnounce()
  const state = useCell(search)
  const rows = useCell(shown)
  const { query, isOpen } = state
  const awaited = useRef<Step | undefined>(undefined)
  const searched = useRef<SearchQuery | undefined>(undefined)

  const goTo = useMemo(
    () =>
      (match: Match | undefined): void => {
        const now = search.get()
        const at = match === undefined ? -1 : now.matches.findIndex((each) => sameMatch(each, match))
        search.set({ ...now, at })
        const found = now.matches[at]
        if (found === undefined) return
        following.set(false)
        editor.selection.set([found.segmentId])
        const wire = editor.segment(found.segmentId)?.wire ?? null
        const place = messages.search.count(at + 1, now.matches.length, now.hasMore)
        announce('done', messages.search.at(place, rowTitle(readRow(wire), messages), found.found))
      },
    [editor, search, following, messages, announce],
  )

  const step = useMemo(
    () =>
      (direction: Step): void => {
        const now = search.get()
        if (now.isRunning) {
          awaited.current = direction
          return
        }
        const from = now.matches[now.at]
        goTo(
          direction === 'next'
            ? nextMatch(editor, now.matches, from)
            : previousMatch(editor, now.matches, from),
        )
      },
    [editor, search, goTo],
  )

  useEffect(() => {
    if (!isOpen || query.text === '') return
    let stop = (): void => undefined

    const tell = ({ matches, hasMore }: SearchResult): void => {
      const now = search.get()
      const before = now.matches[now.at]
      const isNew = searched.current !== query
      searched.current = query
      const kept = before === undefined ? -1 : matches.findIndex((match) => sameMatch(match, before))
      search.set({ ...now, matches, hasMore, at: kept, isRunning: false })
      const asked = awaited.current
      awaited.current = undefined
      if (asked !== undefined) step(asked)
      else if (isNew && kept < 0) goTo(nextMatch(editor, matches))
      if (isNew && matches.length === 0) announce('done', messages.search.nothing)
    }
    const schedule = (): void => {
      stop()
      const timer = setTimeout(() => {
        stop = runSearch(editor, rows?.ids ?? editor.order(), query, tell)
      }, REST_MS)
      stop = () => clearTimeout(timer)
    }
    schedule()
    const stopListening = editor.subscribe('document', schedule)
    return () => {
      stopListening()
      stop()
    }
  }, [editor, search, isOpen, query, rows, step, goTo, announce, messages])

  const setQuery = useMemo(
    () =>
      (change: Partial<SearchQuery>): void => {
        const now = search.get()
        const next = { ...now.query, ...change }
        search.set(withQuery(now, next))
      },
    [search],
  )

  return { state, setQuery, step }
}
