import type { JsonObject, Provenance, WordNote } from '@call-timeline/schema'
import type { SegmentRecord } from '../records/records.ts'
import { type CurrentTimes, currentTimes } from './current-times.ts'
import { moveEdges } from './move-edges.ts'
import { shiftWire } from './shift-wire.ts'
import { timeRefusal } from './time-input.ts'

/** Times to set, in ms from the start of the call; an end wins over a length. */
export interface TimesWanted {
  readonly startMs?: number | undefined
  readonly endMs?: number | undefined
  readonly durationMs?: number | undefined
}

/** What an edit of times comes to; `wire` is the same object when nothing changes. */
export type Retimed =
  | {
      readonly ok: true
      readonly wire: JsonObject
      readonly provenance: Provenance
      readonly words: readonly WordNote[]
    }
  | { readonly ok: false; readonly reason: string }

type Edges = Pick<CurrentTimes, 'startMs' | 'endMs'>

/**
 * Sets times on a segment by the fields that it has: `duration_ms` follows where it is there, a turn timed
 * by its words alone is changed at its first and last word, a tool's own times follow the row's. A field is
 * added only when it is the one that is set and nothing else carries it.
 */
export function retimedSegment(record: SegmentRecord, wire: JsonObject, wanted: TimesWanted): Retimed {
  const reason =
    timeRefusal('The start', wanted.startMs) ??
    timeRefusal('The end', wanted.endMs) ??
    timeRefusal('The length', wanted.durationMs)
  if (reason !== undefined) return { ok: false, reason }

  const current = currentTimes(wire)
  const target = targetOf(current, wanted)
  const asLength = wanted.endMs === undefined && wanted.durationMs !== undefined
  if (asLength && target.startMs === undefined) {
    return { ok: false, reason: 'Set a start first: a length alone does not tell when.' }
  }
  if (isReversed(target) && !isReversed(current)) {
    return { ok: false, reason: 'The end would be before the start. Change the other one too.' }
  }

  const { provenance, words } = record
  const startMs = target.startMs === current.startMs ? undefined : target.startMs
  const endMs = target.endMs === current.endMs ? undefined : target.endMs
  if (startMs === undefined && endMs === undefined) return { ok: true, wire, provenance, words }
  if (startMs !== undefined && endMs !== undefined && length(target) === length(current)) {
    return { ok: true, wire: shiftWire(wire, startMs - (current.startMs ?? 0)), provenance, words }
  }
  const moved = moveEdges(record, wire, current, { startMs, endMs, asLength })
  return moved
    ? { ok: true, ...moved, provenance: 'manual' }
    : { ok: false, reason: 'This turn is timed by its words, and its outer word would end before it starts.' }
}

function targetOf(current: Edges, wanted: TimesWanted): Edges {
  const startMs = whole(wanted.startMs) ?? current.startMs
  const durationMs = whole(wanted.durationMs)
  const byLength = startMs === undefined || durationMs === undefined ? undefined : startMs + durationMs
  return { startMs, endMs: whole(wanted.endMs) ?? byLength ?? current.endMs }
}

function whole(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.ceil(ms)
}

function length({ startMs, endMs }: Edges): number | undefined {
  return startMs === undefined || endMs === undefined ? undefined : endMs - startMs
}

function isReversed(edges: Edges): boolean {
  return (length(edges) ?? 0) < 0
}
