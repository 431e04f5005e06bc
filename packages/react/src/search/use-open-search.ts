'use client'

import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { useTimeline } from '../context/timeline-context.ts'

/** Opens the search of the root and puts the focus into it, with what was looked for last selected. */
export function useOpenSearch(): () => void {
  const { search, searchInput } = useTimeline('Timeline.Search')
  return useCallback(() => {
    // Where there is little room the box is there only once it is open.
    flushSync(() => search.set({ ...search.get(), isOpen: true }))
    searchInput.current?.focus()
    searchInput.current?.select()
  }, [search, searchInput])
}
