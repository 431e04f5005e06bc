/** The item at a place, counted around; undefined of an empty list. */
export function pick<T>(items: readonly T[], at: number): T | undefined {
  return items.length === 0 ? undefined : items[at % items.length]
}
