'use client'

import { callDurationMs, type Span } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { format } from '../format/format.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { countBefore } from './by-start.ts'
import { silences } from './idle.ts'
import { alongCss, type TimeWindow } from './time-window.ts'

/** Narrower bands are not told from the gaps between words; px. */
const NARROWEST_SILENCE = 12

/** Bands with less than this between them are not told apart; px. */
const TOLD_APART = 8

/** Narrower than this there is no room for a length; px. */
const ROOM_FOR_LENGTH = 56

/** The same for a fold, and for saying that it is one; px. */
const ROOM_FOR_FOLD = 44
const ROOM_FOR_WORDS = 96

/** What lies over the lanes and is no item: silences, folds, and the end of the call. */
export function LaneBands({ window }: { readonly window: TimeWindow }): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Lanes')
  const { axis, scale } = window
  const quiet = useEditorValue(editor, 'document', silences)
  const endMs = useEditorValue(editor, 'document', () => callDurationMs(editor.call().wire))
  const foldLength = (duration: string, widthPx: number) => {
    if (widthPx >= ROOM_FOR_WORDS) return messages.lanes.folded(duration)
    return widthPx >= ROOM_FOR_FOLD ? duration : undefined
  }
  const roomFor = (length: number) => length * scale >= ROOM_FOR_LENGTH
  return (
    <div className="ct-bands" aria-hidden="true">
      {silencesIn(quiet, window).map(({ startMs, endMs }) => {
        const place = axis.placeOf(startMs)
        const length = axis.placeOf(endMs) - place
        return (
          <span
            key={`s${startMs}`}
            className="ct-silence"
            // One that is partly folded says how long it is in the fold.
            data-length={
              roomFor(length) && length > endMs - startMs - 1 ? format.duration(endMs - startMs) : undefined
            }
            style={{ left: alongCss(place), width: alongCss(length) }}
          />
        )
      })}
      {foldsIn(window).map(({ startMs, endMs, place, length }) => (
        <span
          key={`f${startMs}`}
          className="ct-fold"
          data-length={foldLength(format.duration(endMs - startMs), length * scale)}
          style={{ left: alongCss(place), width: alongCss(length) }}
        />
      ))}
      {endMs === undefined ? null : (
        <span className="ct-call-end" style={{ left: alongCss(axis.placeOf(endMs)) }} />
      )}
    </div>
  )
}

function silencesIn(spans: readonly Span[], { axis, scale, fromMs, toMs }: TimeWindow): readonly Span[] {
  const items = spans.map((span) => ({ id: '', span, inferred: false }))
  const first = Math.max(0, countBefore(items, fromMs) - 1)
  return spans
    .slice(first, countBefore(items, toMs))
    .filter(
      ({ startMs, endMs }) => (axis.placeOf(endMs) - axis.placeOf(startMs)) * scale >= NARROWEST_SILENCE,
    )
}

function foldsIn({ axis, scale, from, to }: TimeWindow) {
  let reached = Number.NEGATIVE_INFINITY
  return axis.within(from, to).filter(({ folded, place, length }) => {
    if (!folded || (place - reached) * scale < TOLD_APART) return false
    reached = place + length
    return true
  })
}
