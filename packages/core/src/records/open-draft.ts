import type { CallDraft, SegmentNote } from '@call-timeline/schema'
import { segmentsOf, withSegments } from './payload-shape.ts'
import { positionsBetween } from './position.ts'
import { readShifts } from './recording-map.ts'
import type { CallRecord, SegmentRecord } from './records.ts'
import { createSegment } from './revise-segment.ts'

/** The records of a draft, in list order. */
export interface OpenedDraft {
  readonly call: CallRecord
  readonly segments: readonly SegmentRecord[]
}

/** Takes a draft apart. Notes that are missing, or whose id is taken, are made anew. */
export function openDraft(draft: CallDraft, newId: () => string): OpenedDraft {
  const items = segmentsOf(draft.wire) ?? []
  const positions = positionsBetween(undefined, undefined, items.length)
  const taken = new Set<string>()
  const segments = items.map((wire, index) => {
    const note = noteAt(draft, index)
    const id = note && !taken.has(note.id) ? note.id : newId()
    taken.add(id)
    return createSegment({ id, position: positions[index] ?? '', wire, ...(note ? { note } : {}), newId })
  })
  const shifts = readShifts(draft.sidecar.recordingShifts)
  const call: CallRecord = {
    wire: withSegments(draft.wire, []),
    origin: draft.sidecar.origin,
    suppressions: draft.sidecar.suppressions,
    ...(shifts.length > 0 ? { recordingShifts: shifts } : {}),
  }
  return { call, segments }
}

function noteAt(draft: CallDraft, index: number): SegmentNote | undefined {
  return draft.sidecar.segments[index]
}
