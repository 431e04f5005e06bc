import type { Hole } from './hole.ts'
import type { Pair } from './rising.ts'

const MATCH = 1
const SKIP_ROW = 2
const SKIP_COLUMN = 3

/** How many pairs of items may still be looked at; goes down with use. */
export interface AlignBudget {
  cells: number
}

/**
 * The pairs of a hole that gain the most together, in order on both sides, by dynamic programming. Where the
 * hole has more than `mostCells` cells, only pairs in a band around its diagonal are looked at.
 */
export function matchInBand(
  hole: Hole,
  gain: (left: number, right: number) => number,
  mostCells: number,
): readonly Pair[] {
  const { leftFrom, leftTo, rightFrom, rightTo } = hole
  const lefts = leftTo - leftFrom
  const rights = rightTo - rightFrom
  if (lefts < rights) {
    const turned = { leftFrom: rightFrom, leftTo: rightTo, rightFrom: leftFrom, rightTo: leftTo }
    return matchInBand(turned, (left, right) => gain(right, left), mostCells).map(([l, r]) => [r, l] as const)
  }
  // With more rows than columns the diagonal never moves by more than one column a row.
  const reach = Math.min(rights, Math.floor((mostCells / lefts - 1) / 2))
  if (reach < 1) return []
  const width = Math.min(rights, 2 * reach) + 1
  const firstOf = (row: number): number =>
    Math.max(0, Math.min(Math.round((row * rights) / lefts) - reach, rights + 1 - width))
  const steps = new Uint8Array((lefts + 1) * width)
  let above = new Float64Array(width)
  let current = new Float64Array(width)
  let aboveFirst = 0
  for (let row = 0; row <= lefts; row += 1) {
    const first = firstOf(row)
    for (let offset = 0; offset < width; offset += 1) {
      const column = first + offset
      let best = row === 0 && column === 0 ? 0 : Number.NEGATIVE_INFINITY
      let taken = 0
      if (row > 0) {
        const up = column - aboveFirst
        const skipped = up < width ? (above[up] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
        const matched = column > 0 && up > 0 ? (above[up - 1] ?? Number.NEGATIVE_INFINITY) : Number.NaN
        if (skipped > best) {
          best = skipped
          taken = SKIP_ROW
        }
        const won = matched > Number.NEGATIVE_INFINITY ? gain(leftFrom + row - 1, rightFrom + column - 1) : 0
        if (won > 0 && matched + won >= best) {
          best = matched + won
          taken = MATCH
        }
      }
      const before = offset > 0 ? (current[offset - 1] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
      if (before > best) {
        best = before
        taken = SKIP_COLUMN
      }
      current[offset] = best
      steps[row * width + offset] = taken
    }
    aboveFirst = first
    ;[above, current] = [current, above]
  }
  return traceBack(hole, (row, column) => steps[row * width + column - firstOf(row)] ?? 0)
}

function traceBack(hole: Hole, stepAt: (row: number, column: number) => number): readonly Pair[] {
  const pairs: Pair[] = []
  let row = hole.leftTo - hole.leftFrom
  let column = hole.rightTo - hole.rightFrom
  while (row > 0 && column > 0) {
    const step = stepAt(row, column)
    if (step === MATCH) pairs.push([hole.leftFrom + row - 1, hole.rightFrom + column - 1])
    if (step !== SKIP_COLUMN) row -= 1
    if (step === MATCH || step === SKIP_COLUMN) column -= 1
  }
  return pairs.reverse()
}
