import {
  type Editor,
  type LaneBox,
  type LaneId,
  type LaneItem,
  layoutLane,
  type SegmentId,
} from '@call-timeline/core'
import { drawnItem, drawnItems } from './lane-spans.ts'
import type { TimeWindow } from './time-window.ts'

/** What of a lane is drawn: items as elements, the rest on a canvas. */
export interface LaneDrawing {
  readonly boxes: readonly LaneBox[]
  readonly marks: readonly LaneItem[]
}

/**
 * What of a lane is drawn in a window. `alone` is an element wherever and however small it is, since it may
 * hold the focus.
 */
export function laneDrawing(
  editor: Editor,
  lane: LaneId,
  window: TimeWindow,
  alone: SegmentId | undefined,
): LaneDrawing {
  const items = drawnItems(editor, lane, window.fromMs, window.toMs)
  const item = alone === undefined ? undefined : editor.time.item(alone)
  if (item === undefined) return layoutLane(items, window)
  const own = drawnItem(editor, lane, item)
  const { boxes, marks } = layoutLane(
    items.filter(({ id }) => id !== alone),
    window,
  )
  const place = window.axis.placeOf(own.span.startMs)
  const length = window.axis.placeOf(own.span.endMs) - place
  return { boxes: [{ id: own.id, place, length, inferred: own.inferred }, ...boxes], marks }
}

/** Whether two drawings are the same. */
export function sameDrawing(before: LaneDrawing, after: LaneDrawing): boolean {
  return sameList(before.boxes, after.boxes, sameBox) && sameList(before.marks, after.marks, sameMark)
}

function sameList<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (a: Item, b: Item) => boolean,
) {
  return (
    before.length === after.length &&
    before.every((item, index) => {
      const other = after[index]
      return other !== undefined && (other === item || same(item, other))
    })
  )
}

function sameBox(one: LaneBox, other: LaneBox): boolean {
  return (
    one.id === other.id &&
    one.place === other.place &&
    one.length === other.length &&
    one.inferred === other.inferred
  )
}

function sameMark(one: LaneItem, other: LaneItem): boolean {
  return (
    one.id === other.id &&
    one.span.startMs === other.span.startMs &&
    one.span.endMs === other.span.endMs &&
    one.inferred === other.inferred
  )
}
