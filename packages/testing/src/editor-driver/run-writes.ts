import { createSegment, reviseSegment, type SegmentRecord, type Transaction } from '@call-timeline/core'
import { isJsonObject } from '@call-timeline/schema'
import { pick } from './pick.ts'
import type { WriteStep } from './write-steps.ts'

/** Does writes within a transaction, in order; a record that was taken out can be put back by a later one. */
export function runWrites(tx: Transaction, writes: readonly WriteStep[]): void {
  const removed: SegmentRecord[] = []
  for (const write of writes) runWrite(tx, write, removed)
}

function runWrite(tx: Transaction, write: WriteStep, removed: SegmentRecord[]): void {
  if (write.write === 'call') {
    const call = tx.call()
    if (isJsonObject(call.wire)) tx.setCall({ ...call, wire: { ...call.wire, note: write.value } })
    return
  }
  if (write.write === 'putBack') {
    const record = pick(removed, write.at)
    if (record) tx.put(record)
    return
  }
  const record = segmentAt(tx, write.at)
  switch (write.write) {
    case 'add': {
      const [position = 'a0'] = tx.positionsAfter(record?.id, 1)
      tx.put(createSegment({ id: tx.newId(), position, wire: write.wire, newId: tx.newId }))
      return
    }
    case 'change':
      if (record) tx.put(reviseSegment(record, { wire: write.wire, newId: tx.newId }))
      return
    case 'remove':
      if (record) removed.push(record)
      if (record) tx.remove(record.id)
      return
    case 'pin':
      if (record) tx.put({ ...record, pinned: !record.pinned })
      return
    case 'swap': {
      const other = segmentAt(tx, write.with)
      if (!record || !other) return
      tx.put({ ...record, position: other.position })
      tx.put({ ...other, position: record.position })
      return
    }
    case 'crowd': {
      const other = segmentAt(tx, write.onto)
      if (record && other) tx.put({ ...record, position: other.position })
      return
    }
    case 'move': {
      const [position] = tx.positionsAfter(pick(tx.order(), write.after), 1)
      if (record && position !== undefined) tx.put({ ...record, position })
    }
  }
}

function segmentAt(tx: Transaction, at: number): SegmentRecord | undefined {
  const id = pick(tx.order(), at)
  return id === undefined ? undefined : tx.segment(id)
}
