'use client'

import {
  defaultRangeExtractor,
  observeElementRect,
  type ReactVirtualizer,
  useVirtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import type { NodeStep } from './node-steps.ts'

/** Assumed where there is no layout, on a server above all; px. */
const ASSUMED_WIDTH = 1000

const CHROME_PX = 76
const CHARACTER_PX = 7
const LONGEST_NAME = 24

/** Which nodes of the path are mounted. The one with the Tab stop always is, since it may hold the focus. */
export function useNodeVirtualizer(
  steps: readonly NodeStep[],
  tabStop: number,
  scroller: RefObject<HTMLDivElement | null>,
): ReactVirtualizer<HTMLDivElement, HTMLLIElement> {
  const estimate = (index: number): number =>
    CHROME_PX + CHARACTER_PX * Math.min(LONGEST_NAME, steps[index]?.node?.length ?? 7)
  return useVirtualizer<HTMLDivElement, HTMLLIElement>({
    horizontal: true,
    count: steps.length,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: useCallback((index: number) => steps[index]?.key ?? index, [steps]),
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), tabStop])].sort((one, other) => one - other),
    measureElement: (element) =>
      element.offsetWidth === 0 ? estimate(Number(element.dataset.index)) : element.offsetWidth,
    observeElementRect: (virtualizer, tell) =>
      observeElementRect(virtualizer, (rect) =>
        tell(rect.width === 0 ? { ...rect, width: ASSUMED_WIDTH } : rect),
      ),
    initialRect: { width: ASSUMED_WIDTH, height: 0 },
    overscan: 6,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    useFlushSync: false,
  })
}
