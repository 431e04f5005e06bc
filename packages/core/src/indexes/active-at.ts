import { wordSpan } from '@call-timeline/schema/convert'
import type { Editor } from '../editor/editor.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import type { Span } from '../records/span.ts'
import type { LaneId } from './time-index.ts'

/** A segment that takes place at a time, with the word that is being said. */
export interface ActiveSegment {
  readonly id: SegmentId
  /** Index in the turn's `words`; undefined without timed words, and in a silence between them. */
  readonly word: number | undefined
}

const LANES: readonly LaneId[] = ['agent', 'user', 'tool']

// A word stays lit through a pause as short as this, since the eye does not follow flicker.
const SHORT_GAP_MS = 400

/** What is said and done at a time, by lane, then start. Rows whose time is inferred are never active. */
export function activeAt(editor: Editor, ms: number): readonly ActiveSegment[] {
  return LANES.flatMap((lane) =>
    editor.time
      .within(lane, ms, ms)
      .filter(({ span, inferred }) => !inferred && span.startMs <= ms && ms < span.endMs)
      .map(({ id }) => {
        const record = editor.segment(id)
        return { id, word: record && wordAt(record, ms) }
      }),
  )
}

/** The word of a turn that is being said at a time, or was said a moment before; its index in `words`. */
export function wordAt(record: SegmentRecord, ms: number): number | undefined {
  const spans = spansOf(record)
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.span.startMs ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  const last = spans[low - 1]
  return last !== undefined && ms < last.span.endMs + SHORT_GAP_MS ? last.index : undefined
}

interface WordStart {
  readonly index: number
  readonly span: Span
}

// A record is never changed, so what is read of it holds for as long as it is there.
const known = new WeakMap<SegmentRecord, readonly WordStart[]>()

function spansOf(record: SegmentRecord): readonly WordStart[] {
  const found = known.get(record)
  if (found) return found
  const spans = wordsOf(record.wire)
    .flatMap((word, index): readonly WordStart[] => {
      const span = wordSpan(word)
      return span ? [{ index, span }] : []
    })
    .sort((a, b) => a.span.startMs - b.span.startMs || a.index - b.index)
  known.set(record, spans)
  return spans
}
