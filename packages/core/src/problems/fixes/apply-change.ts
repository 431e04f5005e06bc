import { positionsBetween } from '../../records/position.ts'
import { createSegment, reviseSegment } from '../../records/revise-segment.ts'
import type { Transaction } from '../../store/transaction.ts'
import type { Change } from './fix-kind.ts'

/** Writes what a fix does. Rows that have gone in the meantime are left out. */
export function applyChange(tx: Transaction, change: Change): void {
  const { newId } = tx
  for (const { id, ...revision } of change.rows ?? []) {
    const record = tx.segment(id)
    if (record) tx.put(reviseSegment(record, { ...revision, newId }))
  }
  if (change.call !== undefined) tx.setCall({ ...tx.call(), wire: change.call })
  if (change.recordingShifts) tx.setCall({ ...tx.call(), recordingShifts: change.recordingShifts })
  for (const id of change.removed ?? []) tx.remove(id)
  for (const { after, wire } of change.added ?? []) {
    const [position = ''] = tx.positionsAfter(after, 1)
    tx.put(createSegment({ id: newId(), position, wire, provenance: 'derived', newId }))
  }
  for (const { id, after } of change.moved ?? []) {
    const record = tx.segment(id)
    if (!record) continue
    tx.remove(id)
    const [position = record.position] = tx.positionsAfter(after, 1)
    tx.put({ ...record, position })
  }
  if (change.order) reorderAll(tx, change.order)
}

function reorderAll(tx: Transaction, order: readonly string[]): void {
  const positions = positionsBetween(undefined, undefined, order.length)
  for (const [index, id] of order.entries()) {
    const record = tx.segment(id)
    const position = positions[index]
    if (record && position !== undefined && record.position !== position) tx.put({ ...record, position })
  }
}
