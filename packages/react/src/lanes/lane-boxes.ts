import {
  type Editor,
  type LaneBox,
  type LaneId,
  type LaneItem,
  layoutLane,
  type SegmentId,
} from '@call-timeline/core'
import { drawnItems } from './lane-spans.ts'
import type { TimeWindow } from './time-window.ts'

/** Nothing is drawn narrower, so that it can be seen and told apart; px. */
const NARROWEST = 5

/**
 * What of a lane is drawn, in px from the start of the call. Items too small to tell apart become one box, but
 * never `alone`: it is drawn wherever it is, since it may hold the focus.
 */
export function laneBoxes(
  editor: Editor,
  lane: LaneId,
  { fromMs, toMs, scale }: TimeWindow,
  alone: SegmentId | undefined,
): readonly LaneBox[] {
  const layout = { startMs: 0, pxPerMs: scale, widthPx: Number.POSITIVE_INFINITY, minPx: NARROWEST }
  const items = drawnItems(editor, lane, fromMs, toMs)
  const others = layoutLane(
    items.filter(({ id }) => id !== alone),
    layout,
  )
  const own = alone === undefined ? undefined : (itemOf(items, alone) ?? awayItem(editor, lane, alone))
  return own === undefined ? others : [...layoutLane([own], layout), ...others]
}

function itemOf(items: readonly LaneItem[], id: SegmentId): LaneItem | undefined {
  return items.find((item) => item.id === id)
}

function awayItem(editor: Editor, lane: LaneId, id: SegmentId): LaneItem | undefined {
  const span = editor.time.item(id)?.span
  return span === undefined ? undefined : itemOf(drawnItems(editor, lane, span.startMs, span.endMs), id)
}

/** Whether two lists of boxes draw the same. */
export function sameBoxes(before: readonly LaneBox[], after: readonly LaneBox[]): boolean {
  return before.length === after.length && before.every((box, index) => sameBox(box, after[index]))
}

function sameBox(one: LaneBox, other: LaneBox | undefined): boolean {
  if (other === undefined || one.x !== other.x || one.width !== other.width) return false
  if (one.kind === 'item')
    return other.kind === 'item' && one.id === other.id && one.inferred === other.inferred
  return other.kind === 'dense' && one.ids.join() === other.ids.join()
}
