'use client'

import type { SegmentId } from '@call-timeline/core'
import { useCallback, useRef } from 'react'

/** Moves the focus to items that may not be mounted yet. */
export interface ItemFocus {
  readonly focusItem: (id: SegmentId) => void
  readonly registerItem: (id: SegmentId, element: HTMLElement | null) => void
}

/**
 * The items of a list that are mounted, by id, and the one that waits for the focus. `reveal` brings an item
 * into view, and with that into being.
 */
export function useItemFocus(reveal: (id: SegmentId) => void): ItemFocus {
  const mounted = useRef(new Map<SegmentId, HTMLElement>())
  const awaited = useRef<SegmentId | undefined>(undefined)
  const registerItem = useCallback((id: SegmentId, element: HTMLElement | null) => {
    if (element === null) {
      mounted.current.delete(id)
      return
    }
    mounted.current.set(id, element)
    if (awaited.current !== id) return
    awaited.current = undefined
    element.focus({ preventScroll: true })
  }, [])
  const focusItem = useCallback(
    (id: SegmentId) => {
      const element = mounted.current.get(id)
      awaited.current = element === undefined ? id : undefined
      reveal(id)
      element?.focus({ preventScroll: true })
    },
    [reveal],
  )
  return { focusItem, registerItem }
}
