import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'

/**
 * Where untimed rows stand in time: at the latest start of the timed rows before them in the list, -Infinity
 * when there is none; ms. For the untimed rows that `isWanted`.
 */
export function latestStarts(
  document: DocumentReader,
  isWanted: (record: SegmentRecord) => boolean,
): ReadonlyMap<SegmentId, number> {
  const starts = new Map<SegmentId, number>()
  let latestMs = Number.NEGATIVE_INFINITY
  for (const id of document.order()) {
    const record = document.segment(id)
    if (record?.span) latestMs = Math.max(latestMs, record.span.startMs)
    else if (record && isWanted(record)) starts.set(id, latestMs)
  }
  return starts
}

/** Records with the moment each starts at, in order of time; an untimed one comes after the latest start before it. */
export function inTime(
  document: DocumentReader,
  rows: readonly SegmentRecord[],
  isWanted: (record: SegmentRecord) => boolean,
): readonly { readonly record: SegmentRecord; readonly atMs: number }[] {
  const latest = rows.every((row) => row.span) ? undefined : latestStarts(document, isWanted)
  return rows
    .map((record) => ({
      record,
      atMs: record.span?.startMs ?? latest?.get(record.id) ?? Number.NEGATIVE_INFINITY,
    }))
    .sort((a, b) => (a.atMs === b.atMs ? 0 : a.atMs < b.atMs ? -1 : 1))
}
