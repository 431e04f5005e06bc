import type { CallDraft, Json, SegmentNote } from '@call-timeline/schema'
import type { DocumentReader } from '../store/document.ts'
import { withSegments } from './payload-shape.ts'
import type { SegmentRecord } from './records.ts'

/** The payload that the records stand for, with every segment in list order. */
export function payloadOf(document: DocumentReader): Json {
  return withSegments(
    document.call().wire,
    orderedSegments(document).map((record) => record.wire),
  )
}

/** The draft that opens again to the same records. */
export function draftOf(document: DocumentReader): CallDraft {
  const { origin, recordingShifts, suppressions = [] } = document.call()
  return {
    version: 1,
    wire: payloadOf(document),
    sidecar: {
      segments: orderedSegments(document).map(noteOf),
      suppressions,
      ...(origin === undefined ? {} : { origin }),
      ...(recordingShifts === undefined ? {} : { recordingShifts }),
    },
  }
}

function orderedSegments(document: DocumentReader): readonly SegmentRecord[] {
  return document
    .order()
    .map((id) => document.segment(id))
    .filter((record) => record !== undefined)
}

function noteOf({ id, provenance, pinned, words }: SegmentRecord): SegmentNote {
  return { id, provenance, ...(pinned ? { pinned } : {}), words }
}
