/** An item of the left and one of the right sequence that belong together, by index. */
export type Pair = readonly [left: number, right: number]

/** The longest part of `pairs`, which rise on the left, that rises on the right too. */
export function risingPairs(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, [, right]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? (ends[low - 1] ?? -1) : -1)
    ends[low] = index
  }
  const chain: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
