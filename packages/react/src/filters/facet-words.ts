import { isProblemCode, PROBLEM_CODES } from '@call-timeline/schema/rules'
import type { Messages } from '../messages/messages.ts'
import type { FilterFacet } from './filter.ts'

/** A value of a facet as people read it; names that a payload brings stay as they are. */
export function facetWords(facet: FilterFacet, value: string, { common, filters }: Messages): string {
  switch (facet) {
    case 'kind':
      return new Map(Object.entries(filters.kinds)).get(value) ?? value
    case 'severity':
      return new Map(Object.entries(filters.severities)).get(value) ?? value
    case 'role':
      return value === 'agent' || value === 'user' ? common[value] : value
    case 'code':
      return isProblemCode(value) ? PROBLEM_CODES[value].title : value
    default:
      return value === '' ? '“”' : value
  }
}
