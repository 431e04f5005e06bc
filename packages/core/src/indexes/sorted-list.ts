/** Negative when `a` comes first, positive when `b` does, 0 for the same place. */
export type Compare<T> = (a: T, b: T) => number

/** How many items of a sorted list come before `item`. */
export function lowerBound<T>(list: readonly T[], item: T, compare: Compare<T>): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = list[middle]
    if (at !== undefined && compare(at, item) < 0) low = middle + 1
    else high = middle
  }
  return low
}

// Above this, one sort of a list that is nearly in order is cheaper than a splice for each.
const FEW = 16

/** A new sorted list without `leaving`, which are in it, and with `entering`. */
export function updateSorted<T>(
  list: readonly T[],
  leaving: readonly T[],
  entering: readonly T[],
  compare: Compare<T>,
): readonly T[] {
  if (leaving.length === 0 && entering.length === 0) return list
  if (leaving.length + entering.length > FEW) {
    const gone = new Set(leaving)
    return [...list.filter((item) => !gone.has(item)), ...entering].sort(compare)
  }
  const next = [...list]
  for (const item of leaving) {
    const index = lowerBound(next, item, compare)
    if (next[index] === item) next.splice(index, 1)
  }
  for (const item of entering) next.splice(lowerBound(next, item, compare), 0, item)
  return next
}
