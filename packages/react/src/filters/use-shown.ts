'use client'

import type { SegmentId } from '@call-timeline/core'
import { useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useSegmentIds } from '../hooks/use-segment-ids.ts'
import { useCell, useCellValue } from '../view/use-cell.ts'

/** The rows that are listed, and where each of them stands. */
export interface ShownList {
  readonly ids: readonly SegmentId[]
  /** Place in `ids`, or -1. */
  readonly indexOf: (id: SegmentId) => number
  /** Whether a filter leaves some out. */
  readonly isFiltered: boolean
}

/** The segments that the filter of the root lets pass, in list order: all of them without a filter. */
export function useShownIds(): ShownList {
  const { editor, shown } = useTimeline('useShownIds')
  const all = useSegmentIds()
  const some = useCell(shown)
  return useMemo(
    () => ({
      ids: some?.ids ?? all,
      indexOf: (id) => (some ?? editor).indexOf(id),
      isFiltered: some !== undefined,
    }),
    [editor, all, some],
  )
}

/** Whether the filter leaves a segment out; renders again for this one alone. */
export function useIsFilteredOut(id: SegmentId): boolean {
  const { shown } = useTimeline('useIsFilteredOut')
  return useCellValue(shown, (now) => now !== undefined && !now.has(id))
}
