'use client'

import type { SegmentId } from '@call-timeline/core'
import { useTimeline } from '../context/timeline-context.ts'
import { useCellValue } from '../view/use-cell.ts'

/** Whether a segment holds part of what is lit; renders again for this one alone. */
export function useIsLit(id: SegmentId): boolean {
  const { lit } = useTimeline('useIsLit')
  return useCellValue(lit, (now) => now?.ids.has(id) ?? false)
}
