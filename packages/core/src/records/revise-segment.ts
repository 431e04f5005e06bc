import type { Json, Provenance, SegmentNote, WordNote } from '@call-timeline/schema'
import { jsonEqual } from '../json/json-equal.ts'
import { isList, ownValue } from '../json/json-path.ts'
import { byHand } from '../words/by-hand.ts'
import type { SegmentId, SegmentRecord } from './records.ts'
import { segmentSpan } from './span.ts'

/** What a new record is made of. */
export interface SegmentSeed {
  readonly id: SegmentId
  readonly position: string
  readonly wire: Json
  /** What is known already; notes that do not fit the words are made anew. */
  readonly note?: Omit<SegmentNote, 'id'>
  /** Where times come from that no note speaks of. */
  readonly provenance?: Provenance
  newId(): string
}

/** A record for a segment that has none yet. */
export function createSegment({ id, position, wire, note, provenance, newId }: SegmentSeed): SegmentRecord {
  const span = segmentSpan(wire)
  const source = provenance ?? 'reported'
  const words = wordsOf(wire)
  return {
    id,
    position,
    wire,
    span,
    provenance: note?.provenance ?? (span ? source : 'missing'),
    pinned: note?.pinned ?? false,
    words:
      note && note.words.length === words.length
        ? note.words
        : words.map(() => ({ id: newId(), provenance: source })),
  }
}

/** What an edit knows about the times that it changed. */
export interface Revision {
  readonly wire: Json
  /** Where the segment's own times come from now; as before when absent. */
  readonly provenance?: Provenance
  /** Notes for the new words, when the edit knows which word became which. */
  readonly words?: readonly WordNote[]
  newId(): string
}

/** The record after an edit: span derived anew, words matched to their notes. */
export function reviseSegment(record: SegmentRecord, revision: Revision): SegmentRecord {
  const { wire, newId } = revision
  const span = segmentSpan(wire)
  const provenance =
    revision.provenance ?? (record.provenance === 'missing' && span ? 'manual' : record.provenance)
  return {
    ...record,
    wire,
    span,
    provenance: span ? provenance : 'missing',
    words: revision.words ?? matchNotes(wordsOf(record.wire), record.words, wordsOf(wire), newId),
  }
}

/** The items of a segment's `words`; empty when there is no such list. */
export function wordsOf(wire: Json): readonly Json[] {
  const words = ownValue(wire, 'words')
  return isList(words) ? words : []
}

function matchNotes(
  before: readonly Json[],
  notes: readonly WordNote[],
  after: readonly Json[],
  newId: () => string,
): readonly WordNote[] {
  if (before === after) return notes
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && jsonEqual(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && jsonEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  const sameCount = before.length === after.length
  return after.map((_, index) => {
    if (index < head) return notes[index] ?? manualNote(newId)
    if (index >= after.length - tail) return notes[index - after.length + before.length] ?? manualNote(newId)
    const old = sameCount ? notes[index] : undefined
    return old ? byHand(old) : manualNote(newId)
  })
}

function manualNote(newId: () => string): WordNote {
  return { id: newId(), provenance: 'manual' }
}
