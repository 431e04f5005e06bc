/** Numbers kept in order, so that a percentile is a look-up. Numbers that are equal are kept each. */
export interface SortedNumbers {
  add(value: number): void
  /** Takes out one number of this value, which must be there. */
  remove(value: number): void
  /** In ascending order; not to be kept, since it changes with the next write. */
  values(): readonly number[]
}

// Above this, one pass over all is cheaper than a splice for each.
const FEW = 32

/** An empty collection. */
export function createSortedNumbers(): SortedNumbers {
  let values: number[] = []
  let entering: number[] = []
  let leaving: number[] = []

  const settle = (): void => {
    if (entering.length + leaving.length > FEW) {
      values = without(values.concat(entering).sort(ascending), leaving.sort(ascending))
    } else {
      for (const value of entering) values.splice(countBelow(values, value), 0, value)
      for (const value of leaving) values.splice(countBelow(values, value), 1)
    }
    entering = []
    leaving = []
  }

  return {
    add: (value) => void entering.push(value),
    remove: (value) => void leaving.push(value),
    values() {
      if (entering.length > 0 || leaving.length > 0) settle()
      return values
    },
  }
}

/** How many numbers of an ascending list are less than `value`. */
export function countBelow(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** An ascending list without the numbers of another one, each taken out once. */
export function without(values: readonly number[], leaving: readonly number[]): number[] {
  let at = 0
  return values.filter((value) => {
    if (at >= leaving.length || leaving[at] !== value) return true
    at += 1
    return false
  })
}

function ascending(a: number, b: number): number {
  return a - b
}
