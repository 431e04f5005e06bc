import type { SearchIn } from '@call-timeline/core'

/** Words of the search. */
export interface SearchMessages {
  readonly label: string
  readonly placeholder: string
  readonly open: string
  readonly next: string
  readonly previous: string
  readonly close: string
  readonly caseSensitive: string
  readonly wholeWord: string
  readonly where: string
  readonly places: Readonly<Record<SearchIn, string>>
  /** "3 of 14"; `at` is 0 before the first step. */
  readonly count: (at: number, of: number, hasMore: boolean) => string
  readonly nothing: string
  readonly running: string
  /** What was stepped to: "3 of 14, Agent: rye". */
  readonly at: (place: string, row: string, found: string) => string
}

export const searchEnglish: SearchMessages = {
  label: 'Search the call',
  placeholder: 'Search',
  open: 'Search',
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close search',
  caseSensitive: 'Match case',
  wholeWord: 'Whole words',
  where: 'Search in',
  places: { text: 'Text', tools: 'Tools', nodes: 'Nodes', metadata: 'Metadata' },
  count: (at, of, hasMore) => {
    const total = hasMore ? `${of}+` : String(of)
    return at === 0 ? total : `${at} of ${total}`
  },
  nothing: 'No matches',
  running: 'Searching…',
  at: (place, row, found) => `${place}, ${row}: ${found}`,
}
