import { positionsBetween } from '../records/position.ts'
import type { CallRecord, SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from './diff.ts'
import type { DocumentReader } from './document.ts'
import { countBefore, reorder } from './segment-order.ts'
import type { Transaction } from './transaction.ts'
import { withUniquePositions } from './unique-positions.ts'

/** A transaction and the way to see what it came to. */
export interface OpenTransaction {
  readonly tx: Transaction
  /** What has changed since it was opened. Nothing has been written to the document. */
  diff(): DocumentDiff
}

/**
 * Collects writes beside the document, so that a change that throws leaves no trace. What is put back
 * to the very record that it was is no change.
 */
export function openTransaction(document: DocumentReader, newId: () => string): OpenTransaction {
  let call = document.call()
  const written = new Map<SegmentId, SegmentRecord | undefined>()
  let order: readonly SegmentId[] | undefined = document.order()

  const segment = (id: SegmentId): SegmentRecord | undefined =>
    written.has(id) ? written.get(id) : document.segment(id)

  const write = (id: SegmentId, next: SegmentRecord | undefined): void => {
    if (segment(id)?.position !== next?.position) order = undefined
    written.set(id, next)
  }

  const currentOrder = (): readonly SegmentId[] => {
    if (order) return order
    const leaving = new Set(written.keys())
    const entering = [...written.values()].filter((record) => record !== undefined)
    order = reorder(document.order(), segment, leaving, entering)
    return order
  }

  const positionAt = (id: SegmentId | undefined): string | undefined =>
    id === undefined ? undefined : segment(id)?.position

  const tx: Transaction = {
    call: () => call,
    segment,
    order: currentOrder,
    setCall(next) {
      call = next
    },
    put: (record) => write(record.id, record),
    remove: (id) => write(id, undefined),
    positionsAfter(after, count) {
      const ids = currentOrder()
      const anchor = after === undefined ? undefined : segment(after)
      const index = anchor ? countBefore(ids, segment, anchor) + 1 : after === undefined ? 0 : ids.length
      const lower = positionAt(ids[index - 1])
      // A write may have taken a place twice until the end of the change; there is no room between equals.
      let above = index
      while (lower !== undefined && positionAt(ids[above]) === lower) above += 1
      const upper = positionAt(ids[above])
      return positionsBetween(lower, upper, count)
    },
    newId,
  }

  return { tx, diff: () => diffOf(document, call, withUniquePositions(document, written)) }
}

function diffOf(
  document: DocumentReader,
  call: CallRecord,
  written: ReadonlyMap<SegmentId, SegmentRecord | undefined>,
): DocumentDiff {
  const added = new Map<SegmentId, SegmentRecord>()
  const updated = new Map<SegmentId, readonly [SegmentRecord, SegmentRecord]>()
  const removed = new Map<SegmentId, SegmentRecord>()
  for (const [id, to] of written) {
    const from = document.segment(id)
    if (from === to) continue
    if (from && to) updated.set(id, [from, to])
    else if (to) added.set(id, to)
    else if (from) removed.set(id, from)
  }
  const before = document.call()
  return { added, updated, removed, call: before === call ? undefined : [before, call] }
}
