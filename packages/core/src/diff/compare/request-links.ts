import type { Json } from '@call-timeline/schema'
import { ownValue } from '../../json/json-path.ts'
import type { Pair } from '../align/rising.ts'
import type { SideRow } from './call-side.ts'

/** Which `request_id`s of two calls stand for each other: two runs of one scenario never have the same ones. */
export interface RequestLinks {
  /** Whether two ids are used for the same tools throughout, and for no others. */
  isSame(left: string, right: string): boolean
  /** The one that stands for an id of the left side; undefined when none or several do. */
  rightOf(left: string): string | undefined
  leftOf(right: string): string | undefined
}

/** The links that the paired tool rows make. */
export function linkRequests(
  pairs: readonly Pair[],
  left: readonly SideRow[],
  right: readonly SideRow[],
): RequestLinks {
  const rights = new Map<string, string | undefined>()
  const lefts = new Map<string, string | undefined>()
  for (const [leftIndex, rightIndex] of pairs) {
    const mine = requestIdOf(left[leftIndex]?.wire)
    const theirs = requestIdOf(right[rightIndex]?.wire)
    if (mine === undefined || theirs === undefined) continue
    rights.set(mine, rights.has(mine) && rights.get(mine) !== theirs ? undefined : theirs)
    lefts.set(theirs, lefts.has(theirs) && lefts.get(theirs) !== mine ? undefined : mine)
  }
  const rightOf = (id: string): string | undefined => {
    const other = rights.get(id)
    return other !== undefined && lefts.get(other) === id ? other : undefined
  }
  return {
    isSame: (mine, theirs) => rightOf(mine) === theirs,
    rightOf,
    leftOf(id) {
      const other = lefts.get(id)
      return other !== undefined && rightOf(other) === id ? other : undefined
    },
  }
}

/** The `request_id` of a tool row; undefined when it is absent or empty. */
export function requestIdOf(wire: Json | undefined): string | undefined {
  const id = ownValue(ownValue(wire, 'tool'), 'request_id')
  return typeof id === 'string' && id !== '' ? id : undefined
}
