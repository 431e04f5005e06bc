import type { JsonObject, WordNote } from '@call-timeline/schema'
import { isObject } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { type Revision, wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'
import { currentTimes, timeOf } from '../times/current-times.ts'
import { keepInterruptedAt } from '../times/interrupted-at.ts'
import { moveEdges } from '../times/move-edges.ts'
import { byHand } from '../words/by-hand.ts'
import { type SegmentChange, sameSpan } from './drag-plan.ts'

/**
 * What a change makes of a segment: its times in the fields that carry them. A word that moved as it is keeps
 * where its times came from; one with a new edge was set by hand, and so was a turn.
 */
export function revisionOf({ record, from, to, words }: SegmentChange): Omit<Revision, 'newId'> | undefined {
  const { wire } = record
  if (!isObject(wire)) return undefined
  const byIndex = new Map(words.map((change) => [change.index, change]))
  const list = wordsOf(wire)
  const withWords: JsonObject =
    words.length === 0
      ? wire
      : {
          ...wire,
          words: list.map((word, index) => {
            const change = byIndex.get(index)
            return change && isObject(word)
              ? { ...word, start_ms: change.to.startMs, end_ms: change.to.endMs }
              : word
          }),
        }
  const notes: readonly WordNote[] = record.words.map((note, index) => {
    const change = byIndex.get(index)
    if (!change || isRigid(change)) return note
    return byHand(note)
  })
  if (sameSpan(from, to)) return { wire: withWords, words: notes }
  const current = currentTimes(wire)
  const provenance = provenanceAfter({ record, from, to, words })
  if (current.source === 'words') {
    const timed = keepInterruptedAt(withOwnTimes(withWords, from, to), from, to)
    return { wire: timed, words: notes, provenance }
  }
  const moved = moveEdges(record, withWords, current, {
    startMs: to.startMs === from.startMs ? undefined : to.startMs,
    endMs: to.endMs === from.endMs ? undefined : to.endMs,
    asLength: false,
  })
  if (!moved) return { wire: withWords, words: notes }
  return { wire: moved.wire, words: notes, provenance }
}

// What a turn that is timed by its words says besides follows them, where it can be read: a time that cannot
// would count once it is mended.
function withOwnTimes(wire: JsonObject, from: Span, to: Span): JsonObject {
  return {
    ...wire,
    ...(to.startMs !== from.startMs && timeOf(wire, 'start_ms') !== undefined
      ? { start_ms: to.startMs }
      : {}),
    ...(to.endMs !== from.endMs && timeOf(wire, 'end_ms') !== undefined ? { end_ms: to.endMs } : {}),
  }
}

function provenanceAfter({ record, from, to, words }: SegmentChange): SegmentRecord['provenance'] {
  const rigid = isRigid({ from, to }) && words.length === record.words.length && words.every(isRigid)
  return rigid ? record.provenance : 'manual'
}

function isRigid({ from, to }: Pick<SegmentChange, 'from' | 'to'>): boolean {
  return to.startMs - from.startMs === to.endMs - from.endMs
}
