'use client'

import { fitting, type SegmentId, scaleOf, type Viewport } from '@call-timeline/core'
import { type HTMLAttributes, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { itemAfterMove, LANES, laneMove } from './lane-order.ts'
import { drawnItems } from './lane-spans.ts'

/** Handlers of the lanes; they speak for all items, drawn or not. */
export type LanesEvents = Pick<HTMLAttributes<HTMLElement>, 'onClick' | 'onDoubleClick' | 'onKeyDown'>

/** So near to a mark counts as on it; px. */
const NEAR = 4

/** Selecting, moving and fitting by pointer and key. */
export function useLanesEvents(focusItem: (id: SegmentId) => void, holdStill: () => void): LanesEvents {
  const { editor, editing, viewport, axis, views } = useTimeline('Timeline.Lanes')
  const before = useRef<{ readonly id: string; readonly viewport: Viewport } | undefined>(undefined)

  /** Fits a stretch into the width; the second time in a row it goes back to what was seen before. */
  const fit = (id: string, startMs: number, endMs: number) => {
    const now = viewport.get()
    views.mark()
    if (before.current?.id === id && now.zoom !== 'fit') {
      viewport.set({ ...before.current.viewport, widthPx: now.widthPx })
      before.current = undefined
      return
    }
    before.current = { id, viewport: now }
    viewport.set(fitting(now, axis.get(), startMs, endMs))
  }

  /** What is drawn at the pointer where a lane shows no elements, or so near that one cannot tell it apart. */
  const marksAt = (event: MouseEvent, track: Element) => {
    const lane = LANES.find((candidate) => candidate === track.getAttribute('data-track'))
    if (lane === undefined) return []
    const px = event.clientX - track.getBoundingClientRect().left
    const scale = scaleOf(viewport.get(), axis.get())
    const timeAt = (x: number) => axis.get().timeAt(x / scale)
    return drawnItems(editor, lane, timeAt(px - NEAR), timeAt(px + NEAR))
  }

  return {
    onClick(event: MouseEvent) {
      if (event.defaultPrevented) return
      const { id: own, track } = targetOf(event)
      const marks = own === undefined && track !== undefined ? marksAt(event, track) : []
      const [first] = marks
      if (first !== undefined && marks.length > 1) {
        const endMs = marks.reduce((last, { span }) => Math.max(last, span.endMs), first.span.endMs)
        fit(`marks:${first.id}`, first.span.startMs, endMs)
        return
      }
      const id = own ?? first?.id
      if (id === undefined) return
      holdStill()
      if (event.shiftKey) editor.selection.extendTo(id)
      else if (event.metaKey || event.ctrlKey) editor.selection.toggle(id)
      else editor.selection.set([id])
    },
    onDoubleClick(event: MouseEvent) {
      const { id } = targetOf(event)
      const span = id === undefined ? undefined : editor.time.item(id)?.span
      if (id !== undefined && span !== undefined) fit(id, span.startMs, span.endMs)
    },
    onKeyDown(event: KeyboardEvent) {
      const { id } = targetOf(event)
      if (id === undefined || event.defaultPrevented || event.altKey) return
      const move = laneMove(event.key)
      if (move !== undefined) {
        const next = itemAfterMove(editor, id, move)
        event.preventDefault()
        if (next === undefined) return
        if (event.shiftKey) editor.selection.extendTo(next)
        else editor.selection.set([next])
        focusItem(next)
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        const lane = editor.time.laneOf(id)
        if (editor.readOnly || (lane !== 'agent' && lane !== 'user')) return
        event.preventDefault()
        editor.selection.set([id])
        editing.set({ id, caret: undefined })
      }
    },
  }
}

function targetOf({ target }: { readonly target: EventTarget }): {
  readonly id: SegmentId | undefined
  readonly track: Element | undefined
} {
  const element = target instanceof Element ? target : null
  return {
    id: element?.closest('.ct-lane-item')?.getAttribute('data-segment') ?? undefined,
    track: element?.closest('[data-track]') ?? undefined,
  }
}
