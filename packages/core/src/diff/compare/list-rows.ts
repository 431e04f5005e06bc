import { holesBetween } from '../align/hole.ts'
import type { Pair } from '../align/rising.ts'
import { rowKind } from '../rows/row-facts.ts'
import { comparePair, type Measured } from './compare-pair.ts'
import type { ComparedRow, RowStatus } from './compared-row.ts'

/** The rows of two calls in the order of both; where they part, the left ones first. */
export function listRows(
  measured: Measured,
  pairs: readonly Pair[],
  moved: readonly Pair[],
): readonly ComparedRow[] {
  const { left, right } = measured
  const movedTo = new Map(moved)
  const movedFrom = new Map(moved.map(([l, r]) => [r, l]))
  const rows: ComparedRow[] = []
  const whole = { leftFrom: 0, leftTo: left.rows.length, rightFrom: 0, rightTo: right.rows.length }
  const holes = holesBetween(whole, pairs)
  let at = 0
  const addHolesUpTo = (leftIndex: number): void => {
    for (let hole = holes[at]; hole && hole.leftFrom <= leftIndex; hole = holes[at]) {
      for (let l = hole.leftFrom; l < hole.leftTo; l += 1)
        rows.push(rowOf(measured, l, movedTo.get(l), 'left'))
      for (let r = hole.rightFrom; r < hole.rightTo; r += 1)
        rows.push(rowOf(measured, movedFrom.get(r), r, 'right'))
      at += 1
    }
  }
  for (const [l, r] of pairs) {
    addHolesUpTo(l)
    rows.push(rowOf(measured, l, r, 'both'))
  }
  addHolesUpTo(left.rows.length)
  return rows
}

function rowOf(
  measured: Measured,
  leftIndex: number | undefined,
  rightIndex: number | undefined,
  place: ComparedRow['place'],
): ComparedRow {
  const left = leftIndex === undefined ? undefined : measured.left.rows[leftIndex]
  const right = rightIndex === undefined ? undefined : measured.right.rows[rightIndex]
  const both =
    leftIndex === undefined || rightIndex === undefined
      ? undefined
      : comparePair(measured, leftIndex, rightIndex, place)
  const wire = left?.wire ?? right?.wire ?? null
  return {
    key: JSON.stringify([left?.id ?? null, right?.id ?? null, ...(place === 'both' ? [] : [place])]),
    status: statusOf(place, both !== undefined, both?.differs === true),
    kind: rowKind(wire),
    leftIndex,
    rightIndex,
    left,
    right,
    place,
    difference: both?.difference,
    timing: both?.timing,
    failed: both?.failed,
  }
}

function statusOf(place: ComparedRow['place'], isPair: boolean, differs: boolean): RowStatus {
  if (place !== 'both') return isPair ? 'moved' : `${place}_only`
  return differs ? 'changed' : 'same'
}
