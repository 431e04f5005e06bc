import type { SegmentId } from '@call-timeline/core'
import type { Cell } from '../view/cell.ts'

/** Opens a tool row, or closes it. */
export function toggleOpened(opened: Cell<ReadonlySet<SegmentId>>, id: SegmentId): void {
  const after = new Set(opened.get())
  if (!after.delete(id)) after.add(id)
  opened.set(after)
}
