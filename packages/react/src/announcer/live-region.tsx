'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useCell } from '../view/use-cell.ts'

/** The one polite live region of a root. The key makes repeated words new to screen readers. */
export function LiveRegion(): ReactElement {
  const { announcement } = useTimeline('Timeline.Root')
  const latest = useCell(announcement)
  return (
    <div className="ct-hidden" aria-live="polite" role="status">
      {latest === undefined ? null : <span key={latest.serial}>{latest.text}</span>}
    </div>
  )
}
