import type { Json } from '@call-timeline/schema'
import { ownValue } from '../json/json-path.ts'
import type { SegmentId } from '../records/records.ts'
import { updateSorted } from './sorted-list.ts'
import type { LaneId, LaneItem } from './time-index.ts'

/** The lane that a segment is shown in, by its role; undefined for a role that the contract does not have. */
export function laneOfWire(wire: Json): LaneId | undefined {
  switch (ownValue(wire, 'role')) {
    case 'user':
      return 'user'
    case 'agent':
      return 'agent'
    case 'agent_function':
    case 'agent_result':
      return 'tool'
    case 'node_transition':
      return 'node'
    default:
      return undefined
  }
}

/** A lane's item with what orders it among those that start together. */
export interface PlacedItem extends LaneItem {
  readonly position: string
}

/** Items in order of start, each list with the ends that a search by time needs. */
export interface Lane {
  items(): readonly PlacedItem[]
  within(fromMs: number, toMs: number): readonly PlacedItem[]
  /** The last end, or undefined for an empty lane. */
  lastEndMs(): number | undefined
  update(leaving: readonly PlacedItem[], entering: readonly PlacedItem[]): void
}

/** An empty lane. */
export function createLane(): Lane {
  let items: readonly PlacedItem[] = []
  let ends: Float64Array | undefined

  // The furthest end up to each item never falls, so a search finds items that began long before.
  const furthestEnds = (): Float64Array => {
    if (ends) return ends
    ends = new Float64Array(items.length)
    let furthest = Number.NEGATIVE_INFINITY
    for (const [index, item] of items.entries()) {
      furthest = Math.max(furthest, item.span.endMs)
      ends[index] = furthest
    }
    return ends
  }

  return {
    items: () => items,
    within(fromMs, toMs) {
      const first = search(items.length, (index) => (furthestEnds()[index] ?? 0) >= fromMs)
      const last = search(items.length, (index) => (items[index]?.span.startMs ?? 0) > toMs)
      return items.slice(first, last).filter((item) => item.span.endMs >= fromMs)
    },
    lastEndMs: () => furthestEnds().at(-1),
    update(leaving, entering) {
      items = updateSorted(items, leaving, entering, compareItems)
      ends = undefined
    },
  }
}

/** The first index for which `reached` holds; it must hold for all that follow. */
function search(length: number, reached: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function compareItems(a: PlacedItem, b: PlacedItem): number {
  return a.span.startMs - b.span.startMs || compareText(a.position, b.position) || compareText(a.id, b.id)
}

function compareText(a: string | SegmentId, b: string | SegmentId): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
