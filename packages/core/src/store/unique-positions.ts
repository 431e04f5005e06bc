import { comparePlaces, positionsBetween } from '../records/position.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentReader } from './document.ts'
import { countBefore } from './segment-order.ts'

/**
 * Gives written records that took a place which another record has the next free place behind it, so that
 * there is always room between two rows. Records without a clash are not touched.
 */
export function withUniquePositions(
  document: DocumentReader,
  written: ReadonlyMap<SegmentId, SegmentRecord | undefined>,
): ReadonlyMap<SegmentId, SegmentRecord | undefined> {
  const placed = [...written.values()].filter(
    (record): record is SegmentRecord =>
      record !== undefined && document.segment(record.id)?.position !== record.position,
  )
  if (!hasClash(document, written, placed)) return written

  const moved = new Set(placed)
  const staying = document
    .order()
    .map((id) => (written.has(id) ? written.get(id) : document.segment(id)))
    .filter((record): record is SegmentRecord => record !== undefined && !moved.has(record))
  const free = new Map(written)
  // Rows that stay come first among equals, so that theirs are the places that are kept.
  const all = [...staying, ...placed].sort(
    (a, b) => comparePositions(a, b) || Number(moved.has(a)) - Number(moved.has(b)) || comparePlaces(a, b),
  )
  let last: string | undefined
  for (const [index, record] of all.entries()) {
    if (last === undefined || record.position > last) {
      last = record.position
      continue
    }
    const floor = last
    const next = all.slice(index).find((other) => other.position > floor)
    const [position = record.position] = positionsBetween(floor, next?.position, 1)
    free.set(record.id, { ...record, position })
    last = position
  }
  return free
}

function hasClash(
  document: DocumentReader,
  written: ReadonlyMap<SegmentId, SegmentRecord | undefined>,
  placed: readonly SegmentRecord[],
): boolean {
  const order = document.order()
  const taken = new Set<string>()
  return placed.some(({ position }) => {
    if (taken.has(position)) return true
    taken.add(position)
    const other = order[countBefore(order, document.segment, { id: '', position })]
    if (other === undefined || document.segment(other)?.position !== position) return false
    return (written.has(other) ? written.get(other) : document.segment(other))?.position === position
  })
}

function comparePositions(a: SegmentRecord, b: SegmentRecord): number {
  if (a.position === b.position) return 0
  return a.position < b.position ? -1 : 1
}
