import type { Json } from '@call-timeline/schema'
import type { Editor } from '../../editor/editor.ts'
import type { SegmentId } from '../../records/records.ts'
import { createSegment } from '../../records/revise-segment.ts'

/** Adds rows behind `after` in one step and selects them. Their times are computed ones. */
export function addRows(
  editor: Editor,
  label: string,
  after: SegmentId | undefined,
  wires: readonly Json[],
): void {
  const ids = wires.map(() => editor.newId())
  editor.commit(
    label,
    (tx) => {
      const positions = tx.positionsAfter(after, wires.length)
      for (const [index, wire] of wires.entries()) {
        const id = ids[index]
        const position = positions[index]
        if (id === undefined || position === undefined) continue
        tx.put(createSegment({ id, position, wire, provenance: 'derived', newId: tx.newId }))
      }
    },
    // The first row is what was asked for; it comes last to be the primary.
    { select: ids.toReversed() },
  )
}
