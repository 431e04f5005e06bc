/**
 * The percentile of an ascending list by nearest rank: the smallest value that at least `percent` of a hundred
 * values do not exceed. Always one of the values; undefined for an empty list. `percent` is over 0, at most 100.
 */
export function nearestRank(values: readonly number[], percent: number): number | undefined {
  return values[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)]
}
