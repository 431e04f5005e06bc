import type { SegmentId, SegmentRecord } from '../records/records.ts'
import type { Span } from '../records/span.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import { countBefore } from '../store/segment-order.ts'
import { inferSpans } from './inferred-spans.ts'

/** Where a segment stands in time. */
export interface Placement {
  readonly record: SegmentRecord
  readonly span: Span
  /** True when the span comes from the neighbours alone. */
  readonly inferred: boolean
}

/** The placement of every segment. */
export function placeAll(document: DocumentReader, callMs: number | undefined): Map<SegmentId, Placement> {
  const everyGap = document.order().map((_, index) => index)
  return placeAround(document, callMs, [...everyGap, everyGap.length])
}

/**
 * The placement of each segment that a diff can have moved: those it touched, and untimed rows next to
 * where those stand or stood. The document has the diff already.
 */
export function placeTouched(
  document: DocumentReader,
  callMs: number | undefined,
  diff: DocumentDiff,
): Map<SegmentId, Placement> {
  const gaps: number[] = []
  const addPlace = (record: SegmentRecord): void => {
    const index = countBefore(document.order(), document.segment, record)
    gaps.push(index, index + 1)
  }
  for (const record of diff.added.values()) addPlace(record)
  for (const record of diff.removed.values()) addPlace(record)
  for (const [from, to] of diff.updated.values()) {
    addPlace(to)
    if (from.position !== to.position) addPlace(from)
  }
  if (diff.call) gaps.push(document.order().length)
  return placeAround(document, callMs, gaps)
}

/** Places the rows on both sides of each gap, where gap `i` lies before row `i`. */
function placeAround(
  document: DocumentReader,
  callMs: number | undefined,
  gaps: readonly number[],
): Map<SegmentId, Placement> {
  const order = document.order()
  const recordAt = (index: number): SegmentRecord | undefined => {
    const id = order[index]
    return id === undefined ? undefined : document.segment(id)
  }
  const isUntimed = (index: number): boolean => {
    const record = recordAt(index)
    return record !== undefined && record.span === undefined
  }
  const placements = new Map<SegmentId, Placement>()
  const placedRuns = new Set<number>()

  for (const gap of gaps) {
    for (const index of [gap - 1, gap]) {
      const record = recordAt(index)
      if (record?.span) placements.set(record.id, { record, span: record.span, inferred: false })
    }
    let start = gap
    while (isUntimed(start - 1)) start -= 1
    if (placedRuns.has(start)) continue
    placedRuns.add(start)
    let end = gap
    while (isUntimed(end)) end += 1
    if (start === end) continue
    const spans = inferSpans({
      count: end - start,
      afterMs: recordAt(start - 1)?.span?.endMs,
      beforeMs: recordAt(end)?.span?.startMs,
      callMs,
    })
    for (const [offset, span] of spans.entries()) {
      const record = recordAt(start + offset)
      if (record) placements.set(record.id, { record, span, inferred: true })
    }
  }
  return placements
}
