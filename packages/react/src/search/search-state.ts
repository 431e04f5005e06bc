import type { Match, SearchIn } from '@call-timeline/core'

/** What is looked for, and where. */
export interface SearchQuery {
  readonly text: string
  readonly caseSensitive: boolean
  readonly wholeWord: boolean
  readonly in: readonly SearchIn[]
}

/** A search of one root. */
export interface SearchState {
  readonly isOpen: boolean
  readonly query: SearchQuery
  /** In list order; those of the query before while `isRunning`. */
  readonly matches: readonly Match[]
  /** Place of the current match, or -1. */
  readonly at: number
  readonly isRunning: boolean
  /** Whether there were more than are kept. */
  readonly hasMore: boolean
}

/** Everywhere that people say or read something: what lies in metadata is looked through when asked. */
const USUALLY: readonly SearchIn[] = ['text', 'tools', 'nodes']

/** Nothing is looked for. */
export const NO_SEARCH: SearchState = {
  isOpen: false,
  query: { text: '', caseSensitive: false, wholeWord: false, in: USUALLY },
  matches: [],
  at: -1,
  isRunning: false,
  hasMore: false,
}

/** The match that was stepped to last. */
export function currentMatch({ isOpen, matches, at }: SearchState): Match | undefined {
  return isOpen ? matches[at] : undefined
}

/** The search with another query; its matches stay until there are new ones. */
export function withQuery(state: SearchState, query: SearchQuery): SearchState {
  if (query.text === '') return { ...state, query, matches: [], at: -1, isRunning: false, hasMore: false }
  return { ...state, query, isRunning: true }
}
