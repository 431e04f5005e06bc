'use client'

import type { SegmentId } from '@call-timeline/core'
import type { FocusEvent, HTMLAttributes, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { extendShown } from '../filters/shown.ts'
import { caretAtPoint } from './caret-at-point.ts'
import { rowAfterMove, rowMove } from './row-keys.ts'
import { timeAtPoint } from './time-at-point.ts'
import { toggleOpened } from './toggle-opened.ts'
import { ROW_ESTIMATE, type TranscriptList } from './use-transcript-list.ts'

/** Handlers of the transcript's element; they speak for all rows, mounted or not. */
export type TranscriptEvents = Pick<
  HTMLAttributes<HTMLElement>,
  'onClick' | 'onDoubleClick' | 'onKeyDown' | 'onFocus' | 'onBlur' | 'onPointerOver' | 'onPointerLeave'
>

/** Selecting, moving and editing by pointer and key. */
export function useTranscriptEvents(
  { context, following, list }: TranscriptList,
  scroller: RefObject<HTMLDivElement | null>,
): TranscriptEvents {
  const timeline = useTimeline('Timeline.Transcript')
  const { editor, editing } = timeline
  const { focusRow, opened, pointed } = context

  const edit = (id: SegmentId, caret: number | undefined): boolean => {
    const lane = editor.time.laneOf(id)
    if (editor.readOnly || (lane !== 'agent' && lane !== 'user') || editing.get()?.id === id) return false
    editing.set({ id, caret })
    return true
  }

  // A result that continues its call's line opens what the call opens.
  const openedBy = ({ id, element }: { readonly id: SegmentId; readonly element: Element }): SegmentId =>
    element.hasAttribute('data-folded') ? (editor.pairOf(id) ?? id) : id

  // A click on a word goes to where it is said, and the views come along again.
  const goTo = (event: MouseEvent, id: SegmentId): void => {
    const ms = timeAtPoint(editor, id, event)
    if (ms === undefined) return
    timeline.playback.clock.seek(ms)
    timeline.following.set(true)
  }

  return {
    onClick(event: MouseEvent) {
      const id = rowAt(event)?.id
      if (id === undefined || event.defaultPrevented) return
      const { selection } = editor
      following.holdStill()
      if (event.shiftKey) extendShown(editor, timeline.shown.get(), id)
      else if (event.metaKey || event.ctrlKey) selection.toggle(id)
      else {
        selection.set([id])
        goTo(event, id)
      }
    },
    onDoubleClick(event: MouseEvent) {
      const row = rowAt(event)
      if (row === undefined || event.defaultPrevented) return
      const text = row.element.querySelector('.ct-row-text:not([data-empty])')
      edit(row.id, text === null ? undefined : caretAtPoint(text, event.clientX, event.clientY))
    },
    onFocus(event: FocusEvent) {
      following.onFocus()
      const row = rowAt(event)
      if (row === undefined || event.target !== row.element || !row.element.matches(':focus-visible')) return
      if (!editor.selection.has(row.id)) editor.selection.set([row.id])
    },
    onBlur: following.onBlur,
    onPointerOver: (event: PointerEvent) => pointed.set(rowAt(event)?.id),
    onPointerLeave: () => pointed.set(undefined),
    onKeyDown(event: KeyboardEvent) {
      const row = rowAt(event)
      if (row === undefined || event.target !== row.element || event.defaultPrevented || event.altKey) return
      const move = rowMove(event.key)
      if (move !== undefined) {
        const primary = editor.selection.primary()
        const from = primary !== undefined && list.indexOf(primary) >= 0 ? primary : row.id
        const next = rowAfterMove(list, from, move, pageSize(scroller.current))
        if (next === undefined) return
        event.preventDefault()
        if (event.shiftKey) extendShown(editor, timeline.shown.get(), next)
        else editor.selection.set([next])
        focusRow(next)
      } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        if (editor.time.laneOf(row.id) === 'tool') toggleOpened(opened, openedBy(row))
        else if (!edit(row.id, undefined)) return
        event.preventDefault()
      }
    },
  }
}

/** The row that an event took place in. */
function rowAt(event: {
  readonly target: EventTarget
}): { readonly id: SegmentId; readonly element: Element } | undefined {
  const element = event.target instanceof Element ? event.target.closest('.ct-row') : null
  const id = element?.getAttribute('data-segment')
  return element === null || id === null || id === undefined ? undefined : { id, element }
}

/** Rows that a page key moves over. */
function pageSize(scroller: HTMLDivElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_ESTIMATE) - 1)
}
