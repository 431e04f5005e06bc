import type { Editor, LaneId, LaneItem, SegmentId } from '@call-timeline/core'
import { countBefore, placeInLane } from './by-start.ts'

/** The lanes from top to bottom. */
export const LANES: readonly LaneId[] = ['node', 'agent', 'user', 'tool']

/** A step of the focus over the items of the lanes. */
export type LaneMove = 'previous' | 'next' | 'above' | 'below' | 'first' | 'last'

const MOVES: ReadonlyMap<string, LaneMove> = new Map([
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
  ['ArrowUp', 'above'],
  ['ArrowDown', 'below'],
  ['Home', 'first'],
  ['End', 'last'],
])

/** The step that a key stands for; undefined for other keys. */
export function laneMove(key: string): LaneMove | undefined {
  return MOVES.get(key)
}

/**
 * The item that a step from `id` leads to, over everything in the lanes, drawn or not: within the lane, or to
 * the nearest in time of the next lane that holds anything. Undefined when there is nowhere to go.
 */
export function itemAfterMove(editor: Editor, id: SegmentId, move: LaneMove): SegmentId | undefined {
  const { time } = editor
  const lane = time.laneOf(id)
  const item = time.item(id)
  if (lane === undefined || item === undefined) return undefined
  const items = time.lane(lane)
  const at = placeInLane(items, item)
  switch (move) {
    case 'previous':
      return items[at - 1]?.id
    case 'next':
      return items[at + 1]?.id
    case 'first':
      return items[0]?.id
    case 'last':
      return items.at(-1)?.id
    default: {
      const order = move === 'above' ? LANES.toReversed() : LANES
      const beyond = order.slice(order.indexOf(lane) + 1)
      const next = beyond.map((other) => time.lane(other)).find((others) => others.length > 0)
      return next === undefined ? undefined : nearest(next, item)?.id
    }
  }
}

/** The first item of the topmost lane that holds anything. */
export function firstItem(editor: Editor): SegmentId | undefined {
  return LANES.map((lane) => editor.time.lane(lane)[0]).find((item) => item !== undefined)?.id
}

/** The item nearest to another one in time; of two as near, the earlier one. */
function nearest(items: readonly LaneItem[], { span }: LaneItem): LaneItem | undefined {
  const distance = (item: LaneItem) =>
    Math.max(0, item.span.startMs - span.endMs, span.startMs - item.span.endMs) +
    Math.abs(item.span.startMs - span.startMs) / 1e9
  // Of what starts before it and what starts after it, those that start next to it; a long one that began
  // earlier is passed over, which only a call with speech over its own speech has.
  const at = countBefore(items, span.startMs)
  return items
    .slice(Math.max(0, at - LOOKED_AT), at + LOOKED_AT)
    .reduce<LaneItem | undefined>(
      (best, item) => (best === undefined || distance(item) < distance(best) ? item : best),
      undefined,
    )
}

/** How many items on each side can be the nearest. */
const LOOKED_AT = 8
