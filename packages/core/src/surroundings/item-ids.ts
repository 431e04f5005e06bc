import type { Json } from '@call-timeline/schema'
import { itemIdKey } from '@call-timeline/schema/rules'
import type { SegmentId, SegmentRecord } from '../records/records.ts'

/** Which rows share the ID that a sender gave to its items. */
export interface ItemIds {
  /** Whether another row of the same role has the same ID. */
  isShared(id: SegmentId): boolean
  /** Follows records that came, changed or went. Returns the rows for which the answer may have changed. */
  update(changed: readonly SegmentRecord[], gone: Iterable<SegmentId>): ReadonlySet<SegmentId>
}

/** Item IDs of no rows yet. */
export function createItemIds(): ItemIds {
  const keyOf = new Map<SegmentId, string>()
  const rowsOf = new Map<string, Set<SegmentId>>()

  const move = (id: SegmentId, wire: Json | undefined, affected: Set<SegmentId>): void => {
    const before = keyOf.get(id)
    const after = wire === undefined ? undefined : itemIdKey(wire)
    if (before === after) return
    if (before !== undefined) {
      const rows = rowsOf.get(before)
      rows?.delete(id)
      keyOf.delete(id)
      // Of many that are left all are still shared; the last one is not.
      if (rows?.size === 1) for (const other of rows) affected.add(other)
      if (rows?.size === 0) rowsOf.delete(before)
    }
    if (after !== undefined) {
      const rows = rowsOf.get(after) ?? new Set()
      rowsOf.set(after, rows)
      if (rows.size === 1) for (const other of rows) affected.add(other)
      rows.add(id)
      keyOf.set(id, after)
    }
    affected.add(id)
  }

  return {
    isShared(id) {
      const key = keyOf.get(id)
      return key !== undefined && (rowsOf.get(key)?.size ?? 0) > 1
    },
    update(changed, gone) {
      const affected = new Set<SegmentId>()
      for (const id of gone) move(id, undefined, affected)
      for (const { id, wire } of changed) move(id, wire, affected)
      return affected
    },
  }
}
