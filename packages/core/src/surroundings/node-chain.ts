import type { Json } from '@call-timeline/schema'
import { updateSorted } from '../indexes/sorted-list.ts'
import { ownValue } from '../json/json-path.ts'
import { comparePlaces } from '../records/position.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'
import { inTime } from './latest-starts.ts'

/** The node transitions of a call in order of time, and the node that each one leaves. */
export interface NodeChain {
  /** Ids in order of time; an untimed one comes after the latest start before it in the list. */
  order(): readonly SegmentId[]
  /** Where the transition before this one led; undefined for the first, and for other rows. */
  nodeBefore(id: SegmentId): string | undefined
  /** Follows records that came, changed or went. Returns the transitions whose node before changed. */
  update(changed: readonly SegmentRecord[], gone: Iterable<SegmentId>): readonly SegmentId[]
}

/** The node chain of a document. */
export function createNodeChain(document: DocumentReader): NodeChain {
  let rows: readonly SegmentRecord[] = []
  const rowOf = new Map<SegmentId, SegmentRecord>()
  let order: readonly SegmentId[] = []
  let before = new Map<SegmentId, string | undefined>()

  const replaceRows = (changed: readonly SegmentRecord[], gone: Iterable<SegmentId>): boolean => {
    const leaving: SegmentRecord[] = []
    const entering: SegmentRecord[] = []
    const replace = (id: SegmentId, next: SegmentRecord | undefined): void => {
      const known = rowOf.get(id)
      if (known) leaving.push(known)
      rowOf.delete(id)
      if (!next) return
      rowOf.set(id, next)
      entering.push(next)
    }
    for (const id of gone) replace(id, undefined)
    for (const record of changed) replace(record.id, isTransition(record.wire) ? record : undefined)
    rows = updateSorted(rows, leaving, entering, comparePlaces)
    return leaving.length > 0 || entering.length > 0
  }

  const recompute = (): readonly SegmentId[] => {
    const known = before
    before = new Map()
    order = inTime(document, rows, ({ wire }) => isTransition(wire)).map(({ record }) => record.id)
    let node: string | undefined
    for (const id of order) {
      before.set(id, node)
      node = targetOf(rowOf.get(id)?.wire) ?? node
    }
    return order.filter((id) => !known.has(id) || known.get(id) !== before.get(id))
  }

  return {
    order: () => order,
    nodeBefore: (id) => before.get(id),
    update(changed, gone) {
      const rowsChanged = replaceRows(changed, gone)
      // An untimed transition depends on the times of rows of every kind.
      return rowsChanged || rows.some((row) => !row.span) ? recompute() : []
    },
  }
}

function isTransition(wire: Json): boolean {
  return ownValue(wire, 'role') === 'node_transition'
}

function targetOf(wire: Json | undefined): string | undefined {
  const to = ownValue(ownValue(wire, 'node'), 'to')
  return typeof to === 'string' ? to : undefined
}
