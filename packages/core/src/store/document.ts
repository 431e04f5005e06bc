import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from './diff.ts'
import { countBefore, reorder } from './segment-order.ts'

/** What can be read of the document. */
export interface DocumentReader {
  call(): CallRecord
  segment(id: SegmentId): SegmentRecord | undefined
  /** Ids in list order; the same array until the order changes. */
  order(): readonly SegmentId[]
  /** Place in `order()`, or -1. */
  indexOf(id: SegmentId): number
}

/** The records of one call. Changed by whole diffs alone. */
export interface Document extends DocumentReader {
  /** Writes a diff that starts from the present state. Returns whether the order changed. */
  apply(diff: DocumentDiff): boolean
}

/** A document that holds `call` and `segments`; their positions decide the order. */
export function createDocument(call: CallRecord, segments: readonly SegmentRecord[]): Document {
  let current = call
  const records = new Map(segments.map((record) => [record.id, record]))
  const placeOf = (id: SegmentId): SegmentRecord | undefined => records.get(id)
  let order = reorder([], placeOf, new Set(), segments)

  return {
    call: () => current,
    segment: placeOf,
    order: () => order,
    indexOf(id) {
      const record = records.get(id)
      return record ? countBefore(order, placeOf, record) : -1
    },
    apply(diff) {
      const leaving = new Set(diff.removed.keys())
      const entering = [...diff.added.values()]
      for (const [id, [from, to]] of diff.updated) {
        records.set(id, to)
        if (from.position === to.position) continue
        leaving.add(id)
        entering.push(to)
      }
      for (const id of diff.removed.keys()) records.delete(id)
      for (const [id, record] of diff.added) records.set(id, record)
      if (diff.call) current = diff.call[1]
      if (leaving.size === 0 && entering.length === 0) return false
      const before = order
      order = reorder(order, placeOf, leaving, entering)
      if (!sameIds(before, order)) return true
      order = before
      return false
    },
  }
}

function sameIds(a: readonly SegmentId[], b: readonly SegmentId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
