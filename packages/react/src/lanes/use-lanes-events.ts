'use client'

import type { SegmentId } from '@call-timeline/core'
import { type HTMLAttributes, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { Viewport } from '../view/viewport.ts'
import { scrolledTo } from '../view/zoom.ts'
import { itemAfterMove, laneMove } from './lane-order.ts'

/** Handlers of the lanes; they speak for all items, drawn or not. */
export type LanesEvents = Pick<HTMLAttributes<HTMLElement>, 'onClick' | 'onDoubleClick' | 'onKeyDown'>

/** Share of the width that an item takes that was asked to fit. */
const FITTED = 0.8

/** Selecting, moving and fitting by pointer and key. */
export function useLanesEvents(focusItem: (id: SegmentId) => void, holdStill: () => void): LanesEvents {
  const { editor, editing, viewport } = useTimeline('Timeline.Lanes')
  const before = useRef<{ readonly id: string; readonly viewport: Viewport } | undefined>(undefined)

  /** Fits a stretch into the width; the second time in a row it goes back to what was seen before. */
  const fit = (id: string, startMs: number, endMs: number) => {
    const now = viewport.get()
    if (before.current?.id === id && now.zoom !== 'fit') {
      viewport.set({ ...before.current.viewport, widthPx: now.widthPx })
      before.current = undefined
      return
    }
    before.current = { id, viewport: now }
    const length = Math.max(100, endMs - startMs)
    const zoom = (now.widthPx * FITTED) / length
    const duration = editor.time.durationMs()
    viewport.set(scrolledTo({ ...now, zoom }, duration, startMs - (length * (1 - FITTED)) / 2 / FITTED))
  }
  const fitDense = (element: Element) => {
    const [start, end] = [element.getAttribute('data-start'), element.getAttribute('data-end')]
    fit(`dense:${start}`, Number(start), Number(end))
  }

  return {
    onClick(event: MouseEvent) {
      const { id, dense } = targetOf(event)
      if (event.defaultPrevented) return
      if (dense !== undefined) fitDense(dense)
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
  readonly dense: Element | undefined
} {
  const element = target instanceof Element ? target : null
  return {
    id: element?.closest('.ct-lane-item')?.getAttribute('data-segment') ?? undefined,
    dense: element?.closest('.ct-lane-dense') ?? undefined,
  }
}
