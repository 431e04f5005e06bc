import type { LaneItem } from '../indexes/time-index.ts'
import type { SegmentId } from '../records/records.ts'

/** Something to draw in a lane, in px from the left edge of the view. */
export type LaneBox =
  | {
      readonly kind: 'item'
      readonly id: SegmentId
      readonly x: number
      readonly width: number
      readonly inferred: boolean
    }
  | {
      readonly kind: 'dense'
      readonly ids: readonly SegmentId[]
      readonly x: number
      readonly width: number
    }

/** What of a lane is drawn, and how large. */
export interface LaneLayout {
  /** The time at the left edge; ms. */
  readonly startMs: number
  readonly pxPerMs: number
  readonly widthPx: number
  /** Items narrower than this are drawn this wide, and run together with such a neighbour when they touch. */
  readonly minPx: number
}

/**
 * Boxes for items in order of start, cut at the edges of the view. Items too narrow to tell apart become one
 * dense box with all of their ids, so that a view never gets more than about two boxes per `minPx` of its
 * width for items that do not overlap, however many there are.
 */
export function layoutLane(items: readonly LaneItem[], layout: LaneLayout): readonly LaneBox[] {
  const boxes: LaneBox[] = []
  let dense: { ids: SegmentId[]; x: number; end: number; inferred: boolean } | undefined
  const flush = (): void => {
    if (!dense) return
    const { ids, x, end, inferred } = dense
    const [id] = ids
    if (ids.length > 1) boxes.push({ kind: 'dense', ids, x, width: end - x })
    else if (id !== undefined) boxes.push({ kind: 'item', id, x, width: end - x, inferred })
    dense = undefined
  }
  for (const { id, span, inferred } of items) {
    const left = (span.startMs - layout.startMs) * layout.pxPerMs
    const length = (span.endMs - span.startMs) * layout.pxPerMs
    const right = left + Math.max(length, layout.minPx)
    if (right < 0 || left > layout.widthPx) continue
    const x = Math.max(0, left)
    const end = Math.max(x, Math.min(layout.widthPx, right))
    if (length > layout.minPx) {
      flush()
      boxes.push({ kind: 'item', id, x, width: end - x, inferred })
    } else if (dense && x <= dense.end) {
      dense.ids.push(id)
      dense.end = Math.max(dense.end, end)
    } else {
      flush()
      dense = { ids: [id], x, end, inferred }
    }
  }
  flush()
  return boxes
}
