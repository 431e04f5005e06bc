'use client'

import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { alongCss, type TimeWindow } from '../lanes/time-window.ts'
import { bandStyle } from '../metrics/band-style.ts'
import { bandsOf } from '../metrics/bands.ts'
import { useCell } from '../view/use-cell.ts'
import { currentMatch } from './search-state.ts'

/** Where in the call something was found, as ticks over the lanes. Rows and announcements say it in words. */
export function SearchMarks({ window }: { readonly window: TimeWindow }): ReactElement | null {
  const { editor, search } = useTimeline('Timeline.Lanes')
  const state = useCell(search)
  const { matches, isOpen } = state
  const current = currentMatch(state)
  const ticks = useMemo(() => {
    if (!isOpen) return []
    const ids = [...new Set(matches.map(({ segmentId }) => segmentId))]
    return bandsOf(
      ids.flatMap((id) => {
        const span = editor.time.item(id)?.span
        return span === undefined ? [] : [{ startMs: span.startMs, endMs: span.startMs, segmentIds: [id] }]
      }),
      window,
    )
  }, [editor, matches, isOpen, window])
  const at = current === undefined ? undefined : editor.time.item(current.segmentId)?.span.startMs
  if (ticks.length === 0) return null
  return (
    <div className="ct-search-marks" aria-hidden="true">
      {ticks.map(({ x, width }) => (
        <span key={x} className="ct-search-mark" style={bandStyle({ x, width }, window)} />
      ))}
      {at === undefined ? null : (
        <span
          className="ct-search-mark"
          data-current=""
          style={{ left: alongCss(window.axis.placeOf(at)) }}
        />
      )}
    </div>
  )
}
