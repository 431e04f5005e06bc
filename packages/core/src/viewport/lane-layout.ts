import type { LaneItem } from '../indexes/time-index.ts'
import type { SegmentId } from '../records/records.ts'
import type { Axis } from './axis.ts'

/** An item of a lane with room of its own; ms along the axis. */
export interface LaneBox {
  readonly id: SegmentId
  readonly place: number
  readonly length: number
  readonly inferred: boolean
}

/** What of a lane is drawn: what can be told apart, and what is only seen as a mass. */
export interface LaneLayout {
  readonly boxes: readonly LaneBox[]
  /** In order of start. */
  readonly marks: readonly LaneItem[]
}

/** How closely a lane is looked at. */
export interface LaneView {
  readonly axis: Axis
  /** px per ms. */
  readonly scale: number
}

/** So few items are boxes however narrow they are. */
const FEW = 32

/** Narrower than this there is no room for words; px. */
const ROOM = 28

/** However they overlap, there are no more boxes than this. */
const MOST = 160

/** Shares items, in order of start, among boxes and marks. None is lost. */
export function layoutLane(items: readonly LaneItem[], { axis, scale }: LaneView): LaneLayout {
  const boxes: LaneBox[] = []
  const marks: LaneItem[] = []
  const isFew = items.length <= FEW
  for (const item of items) {
    const place = axis.placeOf(item.span.startMs)
    const length = Math.max(0, axis.placeOf(item.span.endMs) - place)
    const hasRoom = isFew || length * scale >= ROOM
    if (hasRoom && boxes.length < MOST) boxes.push({ id: item.id, place, length, inferred: item.inferred })
    else marks.push(item)
  }
  return { boxes, marks }
}
