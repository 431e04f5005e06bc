import type { Json, WordNote } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { createSegment } from '../../records/revise-segment.ts'
import type { Transaction } from '../../store/transaction.ts'
import type { SideRow } from '../compare/call-side.ts'
import type { TakenRow, TakePlan } from './take-plan.ts'

/** Writes what was planned; `ids` are those of the rows that are taken, one for each. */
export function writeTaken(tx: Transaction, { taken, removed }: TakePlan, ids: readonly SegmentId[]): void {
  // All places are found before anything is written, while the list is as it was planned for.
  const positions = placesOf(tx, taken)
  for (const id of removed) tx.remove(id)
  for (const [index, row] of taken.entries()) {
    const id = ids[index]
    if (id === undefined) continue
    const old = tx.segment(id)
    const position = positions[index] ?? old?.position ?? ''
    // What only its pace told apart stays the record that it is.
    if (old && old.position === position && jsonEqual(old.wire, row.wire)) continue
    tx.put(recordOf(tx, row, old, id, position))
  }
}

function placesOf(tx: Transaction, taken: readonly TakenRow[]): readonly (string | undefined)[] {
  const positions: (string | undefined)[] = taken.map(() => undefined)
  const waiting = new Map<SegmentId | undefined, number[]>()
  for (const [index, { place }] of taken.entries()) {
    if (!place) continue
    const queue = waiting.get(place.after)
    if (queue) queue.push(index)
    else waiting.set(place.after, [index])
  }
  for (const [after, indexes] of waiting) {
    const free = tx.positionsAfter(after, indexes.length)
    for (const [at, index] of indexes.entries()) positions[index] = free[at]
  }
  return positions
}

function recordOf(
  tx: Transaction,
  { from, wire }: TakenRow,
  old: SegmentRecord | undefined,
  id: SegmentId,
  position: string,
): SegmentRecord {
  const { newId } = tx
  const provenance = from.provenance
  const pinned = from.pinned ?? false
  const words = wordNotes(from, wire, old, newId)
  if (provenance === undefined || words === undefined) return createSegment({ id, position, wire, newId })
  return createSegment({ id, position, wire, note: { provenance, pinned, words }, newId })
}

/** What is known of the words, under the ids that they have here already or new ones. */
function wordNotes(
  from: SideRow,
  wire: Json,
  old: SegmentRecord | undefined,
  newId: () => string,
): readonly WordNote[] | undefined {
  if (old && jsonEqual(ownValue(old.wire, 'words'), ownValue(wire, 'words'))) return old.words
  return from.words?.map((note) => ({ ...note, id: newId() }))
}
