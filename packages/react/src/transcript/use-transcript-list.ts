'use client'

import type { SegmentId } from '@call-timeline/core'
import {
  defaultRangeExtractor,
  type Range,
  type ReactVirtualizer,
  useVirtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { ShownList } from '../filters/use-shown.ts'
import { useEditor } from '../hooks/use-editor.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { createCell } from '../view/cell.ts'
import { type FollowingSelection, useFollowSelection } from '../view/use-follow-selection.ts'
import { useItemFocus } from '../view/use-item-focus.ts'
import { ASSUMED_RECT, measuredHeight, observeHeight } from './observe-height.ts'
import { createToolHistory } from './tool-history.ts'
import type { TranscriptContextValue } from './transcript-context.ts'

/** Height of a row with one line, before it is measured; px. */
export const ROW_ESTIMATE = 36

/** The list behind the transcript: which rows are mounted, and which one has the Tab stop. */
export interface TranscriptList {
  /** The rows that are listed. */
  readonly list: ShownList
  readonly virtualizer: ReactVirtualizer<HTMLDivElement, HTMLLIElement>
  readonly context: TranscriptContextValue
  /** The one row that Tab leads to: the primary selected one, else the first. */
  readonly tabStop: SegmentId | undefined
  readonly following: FollowingSelection
  /** Brings a row to the middle of the view. */
  readonly centre: (id: SegmentId) => void
}

/** Lays out `ids` in the scrolling element, and keeps the primary selected row in view and mounted. */
export function useTranscriptList(
  list: ShownList,
  scroller: RefObject<HTMLDivElement | null>,
): TranscriptList {
  const editor = useEditor()
  const { ids, indexOf } = list
  const primary = useEditorValue(editor, 'selection', ({ selection }) => selection.primary())
  const selected = primary === undefined ? -1 : indexOf(primary)
  const tabStop = selected < 0 ? ids[0] : primary
  const tabIndex = Math.max(0, selected)

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    // The row with the Tab stop stays mounted wherever the list is scrolled: it may hold the focus.
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), tabIndex),
      [tabIndex],
    ),
    measureElement: (element) => measuredHeight(element, ROW_ESTIMATE),
    observeElementRect: observeHeight,
    initialRect: ASSUMED_RECT,
    overscan: 8,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    useFlushSync: false,
  })

  const reveal = useCallback(
    (id: SegmentId) => {
      const index = indexOf(id)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
    },
    [indexOf, virtualizer],
  )
  const centre = useCallback(
    (id: SegmentId) => {
      const index = indexOf(id)
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' })
    },
    [indexOf, virtualizer],
  )
  const { focusItem: focusRow, registerItem: registerRow } = useItemFocus(reveal)

  const following = useFollowSelection({
    container: scroller,
    primary,
    tabStop,
    reveal,
    focusItem: focusRow,
  })

  const [cells] = useState(() => ({
    opened: createCell<ReadonlySet<string>>(new Set()),
    trees: new Map(),
    toolViews: new Map(),
    pointed: createCell<SegmentId | undefined>(undefined),
  }))
  const context = useMemo<TranscriptContextValue>(
    () => ({
      ...cells,
      toolHistory: createToolHistory(editor),
      focusRow,
      registerRow,
    }),
    [editor, cells, focusRow, registerRow],
  )
  return { list, virtualizer, context, tabStop, following, centre }
}

function withIndex(indexes: readonly number[], index: number): number[] {
  return [...new Set([...indexes, index])].sort((one, other) => one - other)
}
