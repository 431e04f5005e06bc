import { wordSpan } from '@call-timeline/schema/convert'
import { isObject } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { edgeWords } from '../../times/current-times.ts'
import type { UnitMove } from '../chain/move-edge.ts'
import { type SegmentChange, sameSpan, type WordChange } from '../drag-plan.ts'
import { TOUCHING_MS } from '../limits.ts'
import { isTimedByWords } from './turn-detail.ts'
import type { TimedWord } from './words-of-turn.ts'

/**
 * The turn once some of its words have moved: a turn with times of its own grows to hold them, one timed by
 * its words is where they are. In a ripple the end goes along: `along` by the same amount, `touching` only
 * where the last word reached up to it.
 */
export function turnAfterWords(
  record: SegmentRecord,
  words: readonly TimedWord[],
  moves: readonly UnitMove[],
  end: 'grows' | 'along' | 'touching' = 'grows',
  deltaMs = 0,
): readonly SegmentChange[] {
  const changes = moves
    .flatMap(({ index, startMs, endMs }): readonly WordChange[] => {
      const word = words[index]
      if (!word) return []
      const from = { startMs: word.startMs, endMs: word.endMs }
      const to = { startMs, endMs }
      return sameSpan(from, to) ? [] : [{ index: word.index, from, to }]
    })
    .sort((a, b) => a.index - b.index)
  const from = record.span
  if (!from || (changes.length === 0 && (end !== 'along' || deltaMs === 0))) return []
  const to = isTimedByWords(record)
    ? spanOfWords(record, changes)
    : grown(from, changes, endOf(from, words, changes, end, deltaMs))
  return [{ record, from, to, words: changes }]
}

function endOf(
  from: Span,
  words: readonly TimedWord[],
  changes: readonly WordChange[],
  end: 'grows' | 'along' | 'touching',
  deltaMs: number,
): number {
  if (end === 'along') return from.endMs + deltaMs
  if (end === 'grows') return from.endMs
  const last = words.findLast((word) => Math.abs(word.endMs - from.endMs) <= TOUCHING_MS)
  const change = changes.find(({ index }) => index === last?.index)
  return change ? change.to.endMs + (from.endMs - change.from.endMs) : from.endMs
}

// A word that lay outside its turn already does not make it grow.
function grown(from: Span, changes: readonly WordChange[], end: number): Span {
  let startMs = from.startMs
  let endMs = end
  for (const change of changes) {
    if (change.from.startMs >= from.startMs) startMs = Math.min(startMs, change.to.startMs)
    if (change.from.endMs <= from.endMs && change.to.endMs > from.endMs) {
      endMs = Math.max(endMs, change.to.endMs)
    }
  }
  return { startMs, endMs: Math.max(startMs, endMs) }
}

function spanOfWords({ wire, span }: SegmentRecord, changes: readonly WordChange[]): Span {
  const at = (index: number): Span | undefined =>
    changes.find((change) => change.index === index)?.to ?? wordSpan(wordsOf(wire)[index])
  const { first, last } = isObject(wire) ? edgeWords(wire) : { first: -1, last: -1 }
  const startMs = at(first)?.startMs ?? span?.startMs ?? 0
  return { startMs, endMs: Math.max(startMs, at(last)?.endMs ?? startMs) }
}
