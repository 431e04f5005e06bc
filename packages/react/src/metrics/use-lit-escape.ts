'use client'

import { type KeyboardEvent, useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useLight } from './use-light.ts'

/** Escape puts the light out wherever the focus is in a root, unless it means something else there. */
export function useLitEscape(): (event: KeyboardEvent) => void {
  const { lit } = useTimeline('Timeline.Root')
  const light = useLight()
  return useCallback(
    (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || lit.get() === undefined) return
      event.preventDefault()
      light.clear()
    },
    [lit, light],
  )
}
