'use client'

import type { SegmentId } from '@call-timeline/core'
import { useTimeline } from '../context/timeline-context.ts'
import { useCellValue } from '../view/use-cell.ts'

/** Whether a segment is being said or done at the time of the clock. */
export function useIsActive(id: SegmentId): boolean {
  const { active } = useTimeline('useIsActive')
  return useCellValue(active, (segments) => segments.some((segment) => segment.id === id))
}
