import { callDurationMs } from '../records/call-duration.ts'
import type { SegmentId } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import { createLane, type Lane, laneOfWire, type PlacedItem } from './lane.ts'
import { type Placement, placeAll, placeTouched } from './placement.ts'
import type { LaneId, TimeIndex } from './time-index.ts'

/** A time index with the side that the editor writes to. */
export interface LaneIndex extends TimeIndex {
  /** Follows a diff that the document has taken. Returns the segments whose place in time changed. */
  update(diff: DocumentDiff): ReadonlySet<SegmentId>
}

// Rows of an unknown role are in no lane that is shown, but their times count.
type AnyLane = LaneId | 'none'

const ALL_LANES: readonly AnyLane[] = ['node', 'agent', 'user', 'tool', 'none']

interface Entry {
  readonly lane: AnyLane
  readonly item: PlacedItem
}

/** The time index of a document. */
export function createLaneIndex(document: DocumentReader): LaneIndex {
  const lanes: Readonly<Record<AnyLane, Lane>> = {
    node: createLane(),
    agent: createLane(),
    user: createLane(),
    tool: createLane(),
    none: createLane(),
  }
  const entries = new Map<SegmentId, Entry>()

  const replace = (changes: ReadonlyMap<SegmentId, Entry | undefined>): ReadonlySet<SegmentId> => {
    const touched = new Set<SegmentId>()
    const leaving = byLane()
    const entering = byLane()
    for (const [id, next] of changes) {
      const before = entries.get(id)
      if (before && next && sameEntry(before, next)) continue
      touched.add(id)
      if (before) leaving[before.lane].push(before.item)
      if (next) {
        entering[next.lane].push(next.item)
        entries.set(id, next)
      } else entries.delete(id)
    }
    for (const lane of ALL_LANES) lanes[lane].update(leaving[lane], entering[lane])
    return touched
  }

  const callMs = (): number | undefined => callDurationMs(document.call().wire)

  replace(entriesOf(placeAll(document, callMs())))

  return {
    lane: (lane) => lanes[lane].items(),
    within: (lane, fromMs, toMs) => lanes[lane].within(fromMs, toMs),
    item: (id) => entries.get(id)?.item,
    laneOf(id) {
      const lane = entries.get(id)?.lane
      return lane === 'none' ? undefined : lane
    },
    durationMs: () => Math.max(callMs() ?? 0, ...ALL_LANES.map((lane) => lanes[lane].lastEndMs() ?? 0)),
    update(diff) {
      const changes = entriesOf(placeTouched(document, callMs(), diff))
      for (const id of diff.removed.keys()) changes.set(id, undefined)
      return replace(changes)
    },
  }
}

function byLane(): Record<AnyLane, PlacedItem[]> {
  return { node: [], agent: [], user: [], tool: [], none: [] }
}

function entriesOf(placements: ReadonlyMap<SegmentId, Placement>): Map<SegmentId, Entry | undefined> {
  const entries = new Map<SegmentId, Entry | undefined>()
  for (const [id, { record, span, inferred }] of placements) {
    const lane = laneOfWire(record.wire) ?? 'none'
    entries.set(id, { lane, item: { id, span, inferred, position: record.position } })
  }
  return entries
}

function sameEntry(a: Entry, b: Entry): boolean {
  return (
    a.lane === b.lane &&
    a.item.position === b.item.position &&
    a.item.inferred === b.item.inferred &&
    a.item.span.startMs === b.item.span.startMs &&
    a.item.span.endMs === b.item.span.endMs
  )
}
