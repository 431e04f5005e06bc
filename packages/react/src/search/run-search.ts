import { find, type Match, type Searched, type SegmentId } from '@call-timeline/core'
import type { SearchQuery } from './search-state.ts'

/** More matches than this are not kept: nobody steps through them all. */
export const MOST_MATCHES = 10_000

/** So many rows are looked through before the time is looked at. */
const ROWS_AT_ONCE = 10

/** The page is let to do other things after so long; ms. */
const SLICE_MS = 8

/** What a search found. */
export interface SearchResult {
  readonly matches: readonly Match[]
  readonly hasMore: boolean
}

/** What a search needs of its surroundings. */
export interface SearchPace {
  readonly now: () => number
  /** Runs a task once the page has had its turn; returns the way to call it off. */
  readonly later: (task: () => void) => () => void
}

/**
 * Looks through rows slice by slice, so that typing and scrolling go on meanwhile. `tell` is called once, at
 * the end. Returns the way to call it off.
 */
export function runSearch(
  editor: Searched,
  ids: readonly SegmentId[],
  { text, ...options }: SearchQuery,
  tell: (result: SearchResult) => void,
  pace: SearchPace = browserPace,
): () => void {
  const matches: Match[] = []
  let from = 0
  let stop: (() => void) | undefined

  const slice = (): void => {
    const untilMs = pace.now() + SLICE_MS
    while (from < ids.length && matches.length <= MOST_MATCHES) {
      const part = ids.slice(from, from + ROWS_AT_ONCE)
      from += ROWS_AT_ONCE
      const searched: Searched = { locale: editor.locale, segment: editor.segment, order: () => part }
      matches.push(...find(searched, text, { ...options, limit: MOST_MATCHES + 1 - matches.length }))
      if (from < ids.length && pace.now() >= untilMs) {
        stop = pace.later(slice)
        return
      }
    }
    tell({ matches: matches.slice(0, MOST_MATCHES), hasMore: matches.length > MOST_MATCHES })
  }
  stop = pace.later(slice)
  return () => stop?.()
}

const browserPace: SearchPace = {
  now: () => performance.now(),
  later(task) {
    const timer = setTimeout(task, 0)
    return () => clearTimeout(timer)
  },
}
