'use client'

import type { SegmentId } from '@call-timeline/core'
import { useCallback, useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** In a longer call the figures are worth their while only once something else shows them. Segments. */
const LONGEST_CALL = 2000

/** How a node can be entered, other than by simply going on to it. */
export type ToldEntry = 'global' | 'go_back' | 'interrupted'

/**
 * How the node of a transition was entered, as guessed from the path; undefined for an ordinary step, and as
 * long as nobody has asked for the figures of a very long call.
 */
export function useEntryKind(id: SegmentId): ToldEntry | undefined {
  const { metrics, editor } = useTimeline('Timeline.Transcript')
  const isWorthwhile = useCallback(
    () => editor.order().length <= LONGEST_CALL || metrics.isReady(),
    [editor, metrics],
  )
  const subscribe = useCallback(
    (listener: () => void) => (isWorthwhile() ? metrics.subscribe(listener) : NOTHING_TO_STOP),
    [isWorthwhile, metrics],
  )
  const read = (): ToldEntry | undefined => {
    if (!isWorthwhile()) return undefined
    const entry = metrics
      .get()
      .nodes()
      .stays.find((stay) => stay.id === id)?.entry
    return entry === 'first' || entry === 'normal' ? undefined : entry
  }
  return useSyncExternalStore(subscribe, read, read)
}

const NOTHING_TO_STOP = (): void => undefined
