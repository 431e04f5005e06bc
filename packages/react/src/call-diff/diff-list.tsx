'use client'

import type { ComparedRow } from '@call-timeline/core/diff'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import { ASSUMED_RECT, measuredHeight, observeHeight } from '../transcript/observe-height.ts'
import { useDiff } from './diff-context.ts'
import { DiffRow } from './diff-row.tsx'
import type { DiffRows } from './use-rows.ts'

/** Height of a row before it is measured; px. */
const ROW_ESTIMATE = 56

/** What the list can be told. */
export interface DiffListHandle {
  /** Puts the focus on a row, mounted or not. */
  focusRow(place: number): void
}

/** The compared rows: a list that mounts what is seen, with one Tab stop. */
export const DiffList: ReturnType<typeof forwardRef<DiffListHandle, { readonly list: DiffRows }>> =
  forwardRef(function DiffList(
    { list }: { readonly list: DiffRows },
    handle: Ref<DiffListHandle>,
  ): ReactElement {
    const { words } = useDiff()
    const { rows, stops, stopOf, current, setCurrent } = list
    const scroller = useRef<HTMLDivElement>(null)
    const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
      count: rows.length,
      getScrollElement: () => scroller.current,
      estimateSize: () => ROW_ESTIMATE,
      getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
      // The row with the Tab stop stays mounted wherever the list is scrolled: it may hold the focus.
      rangeExtractor: useCallback(
        (range: Range) =>
          [...new Set([...defaultRangeExtractor(range), Math.max(0, current)])].sort(ascending),
        [current],
      ),
      measureElement: (element) => measuredHeight(element, ROW_ESTIMATE),
      observeElementRect: observeHeight,
      initialRect: ASSUMED_RECT,
      overscan: 6,
      useFlushSync: false,
    })

    const mounted = useRef(new Map<string, HTMLElement>())
    const awaited = useRef<string | undefined>(undefined)
    const hadFocus = useRef(false)
    const register = useCallback((key: string, element: HTMLElement | null) => {
      if (element === null) {
        mounted.current.delete(key)
        return
      }
      mounted.current.set(key, element)
      if (awaited.current !== key) return
      awaited.current = undefined
      element.focus({ preventScroll: true })
    }, [])
    const focusRow = (place: number): void => {
      const row = rows[place]
      if (row === undefined) return
      setCurrent(place)
      virtualizer.scrollToIndex(place, { align: 'auto' })
      const element = mounted.current.get(row.key)
      awaited.current = element === undefined ? row.key : undefined
      element?.focus({ preventScroll: true })
    }
    useImperativeHandle(handle, () => ({ focusRow }))

    // The row with the focus may be gone once it was taken over; the focus stays in the list.
    useLayoutEffect(() => {
      const { activeElement, body } = document
      const row = rows[current]
      if (hadFocus.current && row && (activeElement === null || activeElement === body))
        mounted.current.get(row.key)?.focus({ preventScroll: true })
    })

    const goToOther = useCallback(
      (row: ComparedRow) => {
        const place = rows.findIndex(
          ({ left, right, place: at }) =>
            left?.id === row.left?.id && right?.id === row.right?.id && at !== row.place,
        )
        focus.current(place)
      },
      [rows],
    )
    const focus = useRef(focusRow)
    focus.current = focusRow

    const onKeyDown = (event: KeyboardEvent): void => {
      const isRow = event.target instanceof Element && event.target.matches('.ct-diff-row')
      if (!isRow || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_ESTIMATE) - 1)
      const place = placeAfterKey(event.key, current, rows.length, page)
      if (place === undefined) return
      event.preventDefault()
      focusRow(place)
    }
    const onPoint = (event: MouseEvent): void => {
      const place = placeUnder(event.target, rows)
      if (place >= 0) setCurrent(place)
    }
    return (
      <div ref={scroller} className="ct-diff-scroller">
        <ul
          className="ct-diff-list"
          aria-label={words.rowsLabel}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onMouseDown={onPoint}
          onFocus={(event: FocusEvent) => {
            hadFocus.current = true
            const place = placeUnder(event.target, rows)
            if (place >= 0 && place !== current) setCurrent(place)
          }}
          onBlur={({ target, currentTarget }) => {
            // A row that is taken out loses the focus like any other; then it is gone a moment later.
            queueMicrotask(() => {
              if (target.isConnected && !currentTarget.contains(document.activeElement))
                hadFocus.current = false
            })
          }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
                className="ct-diff-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <DiffRow
                  row={row}
                  place={stopOf.get(item.index)}
                  count={stops.length}
                  isCurrent={item.index === current}
                  register={register}
                  onGoToOther={goToOther}
                />
              </li>
            )
          })}
        </ul>
      </div>
    )
  })

function placeUnder(target: EventTarget, rows: readonly ComparedRow[]): number {
  const element = target instanceof Element ? target.closest('.ct-diff-item') : null
  const place = Number(element?.getAttribute('data-index') ?? -1)
  return rows[place] === undefined ? -1 : place
}

function placeAfterKey(key: string, at: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + page, count - 1)
    case 'PageUp':
      return Math.max(at - page, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

function ascending(one: number, other: number): number {
  return one - other
}
