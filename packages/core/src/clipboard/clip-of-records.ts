import { isObject } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { shiftWire } from '../times/shift-wire.ts'
import { LATEST_MS } from '../times/time-input.ts'
import type { Clip, ClipNote } from './clip.ts'

/** Rows as a clip: times count from the start of the first timed one. */
export function clipOfRecords(records: readonly SegmentRecord[]): Clip {
  const originMs = firstStartMs(records)
  return {
    originMs,
    rows: records.map((record) => ({
      wire: originMs !== 0 && isObject(record.wire) ? shiftWire(record.wire, -originMs) : record.wire,
      note: noteOf(record),
    })),
  }
}

function firstStartMs(records: readonly SegmentRecord[]): number {
  let firstMs = Number.POSITIVE_INFINITY
  for (const { span } of records) {
    // A time that no call can have would push the others out of the range of exact numbers.
    if (span && Math.abs(span.startMs) <= LATEST_MS) firstMs = Math.min(firstMs, span.startMs)
  }
  return Number.isFinite(firstMs) ? firstMs : 0
}

function noteOf({ provenance, pinned, words }: SegmentRecord): ClipNote {
  return {
    provenance,
    ...(pinned ? { pinned } : {}),
    words: words.map((word) => ({
      provenance: word.provenance,
      ...(word.pinned ? { pinned: true } : {}),
    })),
  }
}
