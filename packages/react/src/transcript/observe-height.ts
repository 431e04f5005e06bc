import { observeElementRect, type Rect, type Virtualizer } from '@tanstack/react-virtual'

/** Rows for about this much are laid out while nothing tells the height of the list; px. */
const ASSUMED_HEIGHT = 800

/** What is assumed before the list is measured, on a server above all. */
export const ASSUMED_RECT: Rect = { width: 0, height: ASSUMED_HEIGHT }

/**
 * Watches the size of the scrolling element. Where there is no layout, as in tests without a browser, it
 * measures nothing; one screen of rows is assumed then, since an empty list would be the worse answer.
 */
export function observeHeight(
  virtualizer: Virtualizer<HTMLDivElement, HTMLLIElement>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  return observeElementRect(virtualizer, (rect) =>
    tell(rect.height === 0 ? { ...rect, height: ASSUMED_HEIGHT } : rect),
  )
}

/** The height of a row as laid out, or `estimate` where there is no layout; px. */
export function measuredHeight(element: HTMLLIElement, estimate: number): number {
  return element.offsetHeight === 0 ? estimate : element.offsetHeight
}
