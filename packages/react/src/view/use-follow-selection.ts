'use client'

import type { SegmentId } from '@call-timeline/core'
import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** What follows the selection. */
export interface Follower {
  readonly container: RefObject<HTMLElement | null>
  /** The item that was selected last; undefined when nothing is. */
  readonly primary: SegmentId | undefined
  /** The item that Tab leads to. */
  readonly tabStop: SegmentId | undefined
  readonly reveal: (id: SegmentId) => void
  readonly focusItem: (id: SegmentId) => void
}

/** Handlers for the container, and what to tell before a selection by pointer. */
export interface FollowingSelection {
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent) => void
  /** A click selects what is under the pointer: to move the view then would move it away. */
  readonly holdStill: () => void
}

/**
 * Keeps the selected item in view, whoever selected it, and the focus with it: when the item with the focus
 * is deleted, or a command selects another one, the focus goes on to the one that is selected then.
 */
export function useFollowSelection(follower: Follower): FollowingSelection {
  const { container, primary, tabStop, reveal, focusItem } = follower
  const hadFocus = useRef(false)
  const still = useRef(false)

  useLayoutEffect(() => {
    if (primary !== undefined && !still.current) reveal(primary)
  }, [primary, reveal])

  // After each render, since an item may go without the selection changing.
  useLayoutEffect(() => {
    const element = container.current
    const active = element?.ownerDocument.activeElement
    const isStill = still.current
    still.current = false
    if (isStill || !hadFocus.current || element === null || tabStop === undefined) return
    const isLost = active === element.ownerDocument.body || active === null
    const focused =
      active instanceof Element && element.contains(active) ? active.getAttribute('data-segment') : null
    if (isLost || (focused !== null && focused !== tabStop)) focusItem(tabStop)
  })

  return {
    onFocus() {
      hadFocus.current = true
    },
    onBlur({ target, currentTarget }) {
      // An item that is removed may lose the focus like any other; then it is gone a moment later.
      queueMicrotask(() => {
        const active = target.ownerDocument.activeElement
        if (target.isConnected && !currentTarget.contains(active)) hadFocus.current = false
      })
    },
    holdStill() {
      still.current = true
    },
  }
}
