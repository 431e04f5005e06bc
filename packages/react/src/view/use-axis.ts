'use client'

import type { Axis } from '@call-timeline/core'
import { useSyncExternalStore } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** How time lies along the lanes; renders again when that changes. */
export function useAxis(part: string): Axis {
  const { axis } = useTimeline(part)
  return useSyncExternalStore(axis.subscribe, axis.get, axis.get)
}
