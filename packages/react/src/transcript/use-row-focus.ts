'use client'

import type { SegmentId } from '@call-timeline/core'
import { useCallback, useRef } from 'react'

/** Moves the focus to rows that may not be mounted yet. */
export interface RowFocus {
  readonly focusRow: (id: SegmentId) => void
  readonly registerRow: (id: SegmentId, element: HTMLElement | null) => void
}

/**
 * The rows that are mounted, by id, and the one that waits for the focus. `reveal` brings a row into view,
 * and with that into being.
 */
export function useRowFocus(reveal: (id: SegmentId) => void): RowFocus {
  const mounted = useRef(new Map<SegmentId, HTMLElement>())
  const awaited = useRef<SegmentId | undefined>(undefined)
  const registerRow = useCallback((id: SegmentId, element: HTMLElement | null) => {
    if (element === null) {
      mounted.current.delete(id)
      return
    }
    mounted.current.set(id, element)
    if (awaited.current !== id) return
    awaited.current = undefined
    element.focus({ preventScroll: true })
  }, [])
  const focusRow = useCallback(
    (id: SegmentId) => {
      const element = mounted.current.get(id)
      awaited.current = element === undefined ? id : undefined
      reveal(id)
      element?.focus({ preventScroll: true })
    },
    [reveal],
  )
  return { focusRow, registerRow }
}
