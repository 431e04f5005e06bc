import type { LaneId } from '../../indexes/time-index.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import type { Span } from '../../records/span.ts'
import { LATEST_MS } from '../../times/time-input.ts'
import { extentOf, isPinned } from './turn-detail.ts'

/** A row with the lane that it is in; rows of an unknown role are in none. */
export interface LaneRow {
  readonly record: SegmentRecord
  readonly span: Span
  readonly lane: LaneId | undefined
}

/** The rows that a ripple takes along as they are, and how far back and on they can go; both `>= 0`, ms. */
export interface Followers {
  readonly records: readonly SegmentRecord[]
  readonly backMs: number
  readonly onMs: number
  /** Whether everything that starts there or later is among them; false where something pinned stays. */
  readonly isAll: boolean
}

/** What a ripple starts from. */
export interface RippleStart {
  /** Every row that has a time. */
  readonly rows: readonly LaneRow[]
  /** Rows that start here or later follow. */
  readonly fromMs: number
  /** The lanes that move; every one when absent. */
  readonly lanes?: ReadonlySet<LaneId | undefined>
  /** Rows that are planned by themselves: their end moves along, their start does not hold anybody up. */
  readonly own: ReadonlySet<SegmentId>
}

/**
 * Finds what follows. A pinned row ends it: what starts with it or later stays. Speakers stop at themselves;
 * tools and nodes keep their order.
 */
export function findFollowers({ rows, fromMs, lanes, own }: RippleStart): Followers {
  const inScope = rows.filter(({ lane }) => lanes?.has(lane) ?? true)
  // Reading the words of a long call is what costs here.
  const extents = new Map<SegmentId, Span>()
  let untilMs = Number.POSITIVE_INFINITY
  for (const { record, span } of inScope) {
    if (span.startMs < fromMs || own.has(record.id)) continue
    const extent = isPinned(record) ? undefined : extentOf(record)
    if (extent) extents.set(record.id, extent)
    else untilMs = Math.min(untilMs, span.startMs)
  }
  const records: SegmentRecord[] = []
  const sides = new Map<LaneId | undefined, Sides>()
  let firstMs = Number.POSITIVE_INFINITY
  let lastMs = Number.NEGATIVE_INFINITY
  for (const { record, span, lane } of inScope) {
    const side = sides.get(lane) ?? newSides()
    sides.set(lane, side)
    const speaks = lane === 'user' || lane === 'agent'
    const isOwn = own.has(record.id)
    if (isOwn) side.moverEnd = Math.max(side.moverEnd, span.endMs)
    else if (span.startMs < fromMs) {
      side.before = Math.max(side.before, speaks ? span.endMs : span.startMs)
    } else if (span.startMs >= untilMs) side.behind = Math.min(side.behind, span.startMs)
    else {
      records.push(record)
      side.moverStart = Math.min(side.moverStart, span.startMs)
      side.moverEnd = Math.max(side.moverEnd, speaks ? span.endMs : span.startMs)
      const extent = extents.get(record.id) ?? span
      firstMs = Math.min(firstMs, extent.startMs)
      lastMs = Math.max(lastMs, extent.endMs)
    }
  }
  let backMs = Math.max(0, firstMs)
  let onMs = Math.max(0, LATEST_MS - lastMs)
  for (const { before, moverStart, moverEnd, behind } of sides.values()) {
    backMs = Math.min(backMs, Math.max(0, moverStart - before))
    onMs = Math.min(onMs, Math.max(0, behind - moverEnd))
  }
  return { records, backMs, onMs, isAll: lanes === undefined && untilMs === Number.POSITIVE_INFINITY }
}

interface Sides {
  before: number
  moverStart: number
  moverEnd: number
  behind: number
}

function newSides(): Sides {
  return {
    before: Number.NEGATIVE_INFINITY,
    moverStart: Number.POSITIVE_INFINITY,
    moverEnd: Number.NEGATIVE_INFINITY,
    behind: Number.POSITIVE_INFINITY,
  }
}
