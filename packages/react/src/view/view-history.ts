import type { Viewport } from '@call-timeline/core'
import type { Cell } from './cell.ts'

/** The views that a root showed before. */
export interface ViewHistory {
  /** Goes back to the view before the last change; again to the one before that. */
  back(): void
  /** The next change is a move of its own, however soon it comes. */
  mark(): void
  /** Begins to remember; returns the way to stop. */
  watch(): () => void
}

/** Changes that follow each other faster are one: a scroll, a pinch; ms. */
const ONE_MOVE_MS = 500

/** More views nobody goes back through. */
const LONGEST = 50

/** Remembers where a viewport stood before each move. `now` counts ms; `isCarried` is true while playback moves it. */
export function createViewHistory(
  viewport: Cell<Viewport>,
  now: () => number,
  isCarried: () => boolean,
): ViewHistory {
  const before: Viewport[] = []
  let settled = viewport.get()
  let lastMs = Number.NEGATIVE_INFINITY
  let isGoingBack = false

  const follow = (): void => {
    const next = viewport.get()
    const isNewMove = now() - lastMs > ONE_MOVE_MS
    const isMove = next.zoom !== settled.zoom || next.from !== settled.from
    if (isMove && isNewMove && !isGoingBack && !isCarried()) {
      before.push(settled)
      if (before.length > LONGEST) before.shift()
    }
    if (isMove) lastMs = now()
    settled = next
  }

  return {
    back() {
      const target = before.pop()
      if (target === undefined) return
      isGoingBack = true
      viewport.set({ ...target, widthPx: viewport.get().widthPx })
      isGoingBack = false
      lastMs = Number.NEGATIVE_INFINITY
    },
    mark() {
      lastMs = Number.NEGATIVE_INFINITY
    },
    watch() {
      settled = viewport.get()
      return viewport.subscribe(follow)
    },
  }
}
