import type { SegmentRule } from '@call-timeline/core'
import type { Messages } from '../messages/messages.ts'
import { facetWords } from './facet-words.ts'
import {
  FILTER_FACETS,
  filterText,
  filterValues,
  otherRules,
  toggledFilter,
  withFilterText,
  withoutOtherRules,
} from './filter.ts'

/** One condition of a filter, as a chip that takes it away. */
export interface FilterChip {
  readonly key: string
  readonly text: string
  /** The filter without it. */
  readonly without: () => SegmentRule | undefined
}

/** More chips than this are counted in the last one: a link can ask for anything. */
const MOST_CHIPS = 30

/** The conditions of a filter in the order in which they are offered. */
export function filterChips(filter: SegmentRule | undefined, messages: Messages): readonly FilterChip[] {
  const words = messages.filters
  const text = filterText(filter)
  const chips: FilterChip[] = FILTER_FACETS.flatMap((facet) =>
    filterValues(filter, facet).map((value) => ({
      key: `${facet}:${value}`,
      text: `${words.facets[facet]}: ${facetWords(facet, value, messages)}`,
      without: () => toggledFilter(filter, facet, value),
    })),
  )
  if (text !== '') {
    chips.push({ key: 'text', text: words.textChip(text), without: () => withFilterText(filter, '') })
  }
  if (otherRules(filter).length > 0) {
    chips.push({ key: 'other', text: words.otherChip, without: () => withoutOtherRules(filter) })
  }
  return chips.slice(0, MOST_CHIPS)
}
