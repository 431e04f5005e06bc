import type { SegmentId } from '@call-timeline/core'
import type { DrawnItem } from './lane-spans.ts'

/** One item as it is drawn; px from the start of the call. */
export interface ItemBox {
  readonly kind: 'item'
  readonly id: SegmentId
  readonly leftPx: number
  readonly widthPx: number
  readonly inferred: boolean
}

/** Items too small and too close to tell apart, drawn as one. */
export interface DenseBox {
  readonly kind: 'dense'
  /** The first of them. */
  readonly id: SegmentId
  readonly count: number
  readonly leftPx: number
  readonly widthPx: number
  readonly startMs: number
  readonly endMs: number
}

export type LaneBox = ItemBox | DenseBox

/** Nothing is drawn narrower, so that it can be seen; px. */
export const NARROWEST = 4

/** Items narrower than this are joined with neighbours of their kind; px. */
const SMALL = 8

/** Room between two small items that still joins them; px. */
const CLOSE = 3

/** Places items in time at a scale, px per ms; small ones that crowd become one. `alone` is never joined. */
export function laneBoxes(
  drawn: readonly DrawnItem[],
  scale: number,
  alone: SegmentId | undefined,
): readonly LaneBox[] {
  const boxes: LaneBox[] = []
  for (const { item, drawn: span } of drawn) {
    const leftPx = span.startMs * scale
    const widthPx = Math.max(NARROWEST, (span.endMs - span.startMs) * scale)
    const last = boxes.at(-1)
    const joins =
      last !== undefined &&
      widthPx < SMALL &&
      (last.kind === 'dense' || (last.widthPx < SMALL && last.id !== alone)) &&
      item.id !== alone &&
      leftPx - (last.leftPx + last.widthPx) < CLOSE
    if (!joins) {
      boxes.push({ kind: 'item', id: item.id, leftPx, widthPx, inferred: item.inferred })
      continue
    }
    const right = Math.max(last.leftPx + last.widthPx, leftPx + widthPx)
    boxes[boxes.length - 1] = {
      kind: 'dense',
      id: last.id,
      count: last.kind === 'dense' ? last.count + 1 : 2,
      leftPx: last.leftPx,
      widthPx: right - last.leftPx,
      startMs: last.leftPx / scale,
      endMs: Math.max(last.kind === 'dense' ? last.endMs : 0, span.endMs),
    }
  }
  return boxes
}
