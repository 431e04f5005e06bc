'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef } from 'react'
import { ASSUMED_RECT, measuredHeight, observeHeight } from '../transcript/observe-height.ts'
import type { ListEntry } from './list-entries.ts'

/** Height of a row before it is measured; px. */
const ROW_ESTIMATE = 52

/** Which lines of the list are mounted, and the way to put the focus on any of them. */
export interface ProblemVirtualizer {
  readonly totalSize: number
  readonly mounted: readonly { readonly entry: ListEntry; readonly index: number; readonly start: number }[]
  readonly measure: (element: HTMLLIElement | null) => void
  readonly register: (key: string, element: HTMLElement | null) => void
  /** Scrolls to an entry and focuses it, mounted or not. */
  readonly focusEntry: (key: string) => void
}

/** Lays out the entries in the scrolling element. The one with the Tab stop stays mounted. */
export function useProblemVirtualizer(
  entries: readonly ListEntry[],
  tabStop: string | undefined,
  scroller: RefObject<HTMLDivElement | null>,
): ProblemVirtualizer {
  const tabIndex = entries.findIndex(({ key }) => key === tabStop)
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE,
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      return tabIndex < 0 ? indexes : [...new Set([...indexes, tabIndex])].sort((a, b) => a - b)
    },
    measureElement: (element) => measuredHeight(element, ROW_ESTIMATE),
    observeElementRect: observeHeight,
    initialRect: ASSUMED_RECT,
    overscan: 6,
    useFlushSync: false,
  })

  const elements = useRef(new Map<string, HTMLElement>())
  const awaited = useRef<string | undefined>(undefined)
  const register = useCallback((key: string, element: HTMLElement | null) => {
    if (element === null) {
      elements.current.delete(key)
      return
    }
    elements.current.set(key, element)
    if (awaited.current !== key) return
    awaited.current = undefined
    element.focus({ preventScroll: true })
  }, [])

  return {
    totalSize: virtualizer.getTotalSize(),
    mounted: virtualizer.getVirtualItems().flatMap(({ index, start }) => {
      const entry = entries[index]
      return entry === undefined ? [] : [{ entry, index, start }]
    }),
    measure: virtualizer.measureElement,
    register,
    focusEntry(key) {
      const index = entries.findIndex((entry) => entry.key === key)
      const element = elements.current.get(key)
      awaited.current = element === undefined ? key : undefined
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
      element?.focus({ preventScroll: true })
    },
  }
}
