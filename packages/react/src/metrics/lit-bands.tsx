'use client'

import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { TimeWindow } from '../lanes/time-window.ts'
import { useCell } from '../view/use-cell.ts'
import { bandStyle } from './band-style.ts'
import { bandsOf } from './bands.ts'

/** What is lit, as bands over all rows of the lanes. Rows and announcements say it in words. */
export function LitBands({ window }: { readonly window: TimeWindow }): ReactElement | null {
  const { lit } = useTimeline('Timeline.Lanes')
  const now = useCell(lit)
  const bands = useMemo(() => (now === undefined ? [] : bandsOf(now.spans, window)), [now, window])
  const current = now?.at === undefined ? undefined : now.spans[now.at]
  const currentBands = useMemo(
    () => (current === undefined ? [] : bandsOf([current], window)),
    [current, window],
  )
  if (now === undefined) return null
  return (
    <div className="ct-lit" aria-hidden="true">
      {bands.map(({ x, width }) => (
        <span key={x} className="ct-lit-band" style={bandStyle({ x, width }, window)} />
      ))}
      {currentBands.map(({ x, width }) => (
        <span key="current" className="ct-lit-band" data-current="" style={bandStyle({ x, width }, window)} />
      ))}
    </div>
  )
}
