import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import type { SegmentRecord } from '../../records/records.ts'
import { reviseSegment, wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { currentTimes, hasValue } from '../../times/current-times.ts'
import { shiftWire } from '../../times/shift-wire.ts'
import { plannedRows } from '../word-rows.ts'
import type { PlacedRecord } from './place-records.ts'

/**
 * The row at its new time: the time fields that are there are kept up to date, and a row without any gets a
 * start and an end, and words when it is something said. All of it is marked as computed.
 */
export function writePlacement(
  { record, wire, placement }: PlacedRecord,
  newId: () => string,
): SegmentRecord | undefined {
  if (placement.kind === 'nowhere') return undefined
  if (placement.kind === 'moment') {
    const { startMs } = placement.span
    const moved = record.span
      ? shiftWire(wire, startMs - record.span.startMs)
      : { ...wire, start_ms: startMs }
    return reviseSegment(record, { wire: moved, words: record.words, provenance: 'derived', newId })
  }
  const { turn } = placement
  const hadWords = wordsOf(wire).length > 0
  const words = hadWords || !record.span ? plannedRows(turn.words) : []
  return withWords(record, withTurnTimes(wire, turn, !record.span), words, hadWords, newId)
}

/** The turn with words that are computed, marked so; none are taken away where nothing can be said. */
export function withWords(
  record: SegmentRecord,
  wire: JsonObject,
  words: readonly Json[],
  replace: boolean,
  newId: () => string,
): SegmentRecord {
  const isWritten = words.length > 0 || replace
  const notes = isWritten ? words.map((): WordNote => ({ id: newId(), provenance: 'derived' })) : record.words
  return reviseSegment(record, {
    wire: isWritten ? { ...wire, words } : wire,
    words: notes,
    provenance: 'derived',
    newId,
  })
}

function withTurnTimes(wire: JsonObject, { startMs, endMs }: Span, isUntimed: boolean): JsonObject {
  const carriesTimes = isUntimed || currentTimes(wire).source !== 'words'
  if (!carriesTimes) return wire
  const byLength = hasValue(wire, 'duration_ms')
  const needsEnd = isUntimed ? true : hasValue(wire, 'end_ms') || !byLength
  return {
    ...wire,
    start_ms: startMs,
    ...(needsEnd ? { end_ms: endMs } : {}),
    ...(byLength ? { duration_ms: endMs - startMs } : {}),
  }
}
