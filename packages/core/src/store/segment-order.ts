import { comparePlaces, type Placed } from '../records/position.ts'
import type { SegmentId } from '../records/records.ts'

/** Looks up the place of an id that is in the list. */
export type PlaceOf = (id: SegmentId) => Placed | undefined

/** How many ids of `order` stand before `place`. */
export function countBefore(order: readonly SegmentId[], placeOf: PlaceOf, place: Placed): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const id = order[middle]
    const at = id === undefined ? undefined : placeOf(id)
    if (at && comparePlaces(at, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

// Above this, one merge of two sorted lists is cheaper than a splice for each.
const FEW = 8

/**
 * A new order without `leaving` and with `entering`. `placeOf` must know the places as they are
 * afterwards; the ids that stay must not have moved.
 */
export function reorder(
  order: readonly SegmentId[],
  placeOf: PlaceOf,
  leaving: ReadonlySet<SegmentId>,
  entering: readonly Placed[],
): readonly SegmentId[] {
  const staying = leaving.size === 0 ? order : order.filter((id) => !leaving.has(id))
  if (entering.length === 0) return staying
  if (entering.length <= FEW) {
    const next = [...staying]
    for (const place of entering) next.splice(countBefore(next, placeOf, place), 0, place.id)
    return next
  }
  return merge(staying, placeOf, [...entering].sort(comparePlaces))
}

function merge(
  staying: readonly SegmentId[],
  placeOf: PlaceOf,
  entering: readonly Placed[],
): readonly SegmentId[] {
  const next: SegmentId[] = []
  let at = 0
  for (const place of entering) {
    for (; at < staying.length; at += 1) {
      const id = staying[at]
      if (id === undefined) break
      const other = placeOf(id)
      if (other && comparePlaces(other, place) > 0) break
      next.push(id)
    }
    next.push(place.id)
  }
  for (; at < staying.length; at += 1) {
    const id = staying[at]
    if (id !== undefined) next.push(id)
  }
  return next
}
