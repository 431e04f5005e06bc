import type { Json } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { isObject } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { allowedShift } from '../../times/shift-edge.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import type { SideRow } from '../compare/call-side.ts'
import type { CallComparison } from '../compare/compare-calls.ts'
import type { ComparedRow } from '../compare/compared-row.ts'
import { requestIdOf } from '../compare/request-links.ts'
import { renameRequests } from './new-request-ids.ts'

/** Which call is taken from; the other one is edited. */
export type TakenSide = 'left' | 'right'

/** What becomes of the times of rows that are taken over: as they are, or led to the clock of the edited call. */
export type TakenTimes = 'as_they_are' | 'warped'

/** A row that is taken over, ready to be written. */
export interface TakenRow {
  readonly from: SideRow
  readonly wire: Json
  /** The row of the edited call that it replaces. */
  readonly into: SegmentId | undefined
  /** Where it goes: behind this row, or first when undefined. No place for one that stays where it is. */
  readonly place: { readonly after: SegmentId | undefined } | undefined
}

/** What taking rows over comes to. */
export interface TakePlan {
  readonly taken: readonly TakenRow[]
  readonly removed: readonly SegmentId[]
}

/** What taking over the rows of `keys` would do, or without them all rows. Rows that are the same are passed over. */
export function planTake(
  comparison: CallComparison,
  keys: ReadonlySet<string> | undefined,
  side: TakenSide,
  times: TakenTimes,
): TakePlan {
  const wanted = wantedRows(comparison, keys)
  const sides = side === 'left' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  const taken: TakenRow[] = []
  const removed: SegmentId[] = []
  let after: SegmentId | undefined
  for (const row of comparison.rows) {
    const from = row[sides.from]
    const to = row[sides.to]
    const isHere = row.place === 'both' || row.place === sides.to
    const isThere = row.place === 'both' || row.place === sides.from
    // A row that leaves still marks its place until the change is made.
    if (to && isHere) after = to.id
    if (!wanted.has(row)) continue
    if (!from && to) removed.push(to.id)
    else if (from && isThere) {
      const place = row.place === 'both' ? undefined : { after }
      taken.push({ from, wire: from.wire, into: to?.id, place })
    }
  }
  return { taken: retimed(comparison, taken, side, times), removed }
}

const LEFT_TO_RIGHT = { from: 'left', to: 'right' } as const
const RIGHT_TO_LEFT = { from: 'right', to: 'left' } as const

/** The rows of some keys that differ; of a moved row both places. Without keys all that are not alike to the letter. */
function wantedRows(
  { rows }: CallComparison,
  keys: ReadonlySet<string> | undefined,
): ReadonlySet<ComparedRow> {
  if (!keys)
    return new Set(rows.filter((row) => row.status !== 'same' || !jsonEqual(row.left?.wire, row.right?.wire)))
  const named = rows.filter(({ key, status }) => keys.has(key) && status !== 'same')
  const moved = new Set(named.filter(({ status }) => status === 'moved').map(({ leftIndex }) => leftIndex))
  return new Set([
    ...named,
    ...rows.filter(({ status, leftIndex }) => status === 'moved' && moved.has(leftIndex)),
  ])
}

function retimed(
  { warp }: CallComparison,
  rows: readonly TakenRow[],
  side: TakenSide,
  times: TakenTimes,
): readonly TakenRow[] {
  if (times === 'as_they_are') return rows
  const carry = side === 'left' ? warp.toRight : warp.toLeft
  return rows.map((row) => {
    const { span, wire } = row.from
    if (!span || !isObject(wire)) return row
    const deltaMs = allowedShift([wire], 'both', Math.ceil(carry(span.startMs) - span.startMs))
    return deltaMs === 0 ? row : { ...row, wire: shiftWire(wire, deltaMs) }
  })
}

/** The plan with `request_id`s that keep pairs together in the edited call. */
export function withOwnRequests(
  comparison: CallComparison,
  plan: TakePlan,
  side: TakenSide,
  newId: () => string,
): TakePlan {
  const { requests } = comparison
  const wires = renameRequests(
    plan.taken.map(({ wire }) => wire),
    {
      staying: strangeRequests(comparison, plan, side),
      standIn: side === 'left' ? requests.rightOf : requests.leftOf,
      newId,
    },
  )
  return { ...plan, taken: plan.taken.map((row, index) => ({ ...row, wire: wires[index] ?? row.wire })) }
}

/** The ids of rows that stay and that mean another tool than the same id does in the other call. */
function strangeRequests({ rows }: CallComparison, plan: TakePlan, side: TakenSide): ReadonlySet<string> {
  const { from, to } = side === 'left' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  const gone = new Set([...plan.removed, ...plan.taken.map(({ into }) => into)])
  const strange = new Set<string>()
  for (const row of rows) {
    const requestId = gone.has(row[to]?.id) ? undefined : requestIdOf(row[to]?.wire)
    if (requestId !== undefined && requestIdOf(row[from]?.wire) !== requestId) strange.add(requestId)
  }
  return strange
}
