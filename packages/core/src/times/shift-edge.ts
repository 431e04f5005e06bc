import type { JsonObject, Provenance, WordNote } from '@call-timeline/schema'
import type { SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import { currentTimes, edgeWords, timeOf } from './current-times.ts'
import { moveEdges } from './move-edges.ts'
import { shiftWire } from './shift-wire.ts'
import { LATEST_MS } from './time-input.ts'

/** What of a segment moves. */
export type ShiftEdge = 'start' | 'end' | 'both'

/** The part of `deltaMs` that every one of the segments can move by. */
export function allowedShift(wires: readonly JsonObject[], edge: ShiftEdge, deltaMs: number): number {
  let least = Number.NEGATIVE_INFINITY
  let most = Number.POSITIVE_INFINITY
  for (const wire of wires) {
    const { from, until } = room(wire, edge)
    least = Math.max(least, from)
    most = Math.min(most, until)
  }
  return Math.max(Math.min(0, least), Math.min(deltaMs, Math.max(0, most))) + 0
}

/** A segment moved by an amount that is allowed. */
export function shifted(
  record: SegmentRecord,
  wire: JsonObject,
  edge: ShiftEdge,
  deltaMs: number,
): { readonly wire: JsonObject; readonly words: readonly WordNote[]; readonly provenance: Provenance } {
  if (edge === 'both') {
    return { wire: shiftWire(wire, deltaMs), words: record.words, provenance: record.provenance }
  }
  const current = currentTimes(wire)
  const at = edge === 'start' ? current.startMs : (current.endMs ?? current.startMs)
  const to = at === undefined ? undefined : at + deltaMs
  const moved = moveEdges(record, wire, current, {
    startMs: edge === 'start' ? to : undefined,
    endMs: edge === 'end' ? to : undefined,
    asLength: false,
  })
  return { ...(moved ?? { wire, words: record.words }), provenance: 'manual' }
}

/** How far an edge can move to either side. */
function room(wire: JsonObject, edge: ShiftEdge): { readonly from: number; readonly until: number } {
  const { source, startMs = 0, endMs } = currentTimes(wire)
  const words = wordsOf(wire)
  const { first, last } = edgeWords(wire)
  switch (edge) {
    case 'both':
      return { from: Math.min(0, -startMs), until: LATEST_MS - Math.max(startMs, endMs ?? startMs) }
    case 'start': {
      const wall = source === 'words' ? timeOf(words[first], 'end_ms') : endMs
      return { from: Math.min(0, -startMs), until: (wall ?? LATEST_MS) - startMs }
    }
    case 'end': {
      const wall = source === 'words' ? (timeOf(words[last], 'start_ms') ?? startMs) : startMs
      const at = endMs ?? startMs
      return { from: wall - at, until: LATEST_MS - at }
    }
  }
}
