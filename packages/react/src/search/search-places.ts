import type { SearchIn } from '@call-timeline/core'

/** Where a text can be looked for, in the order in which it is offered. */
export const SEARCH_PLACES: readonly SearchIn[] = ['text', 'tools', 'nodes', 'metadata']
