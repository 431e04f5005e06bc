import { wordSpan } from '@call-timeline/schema/convert'
import { isObject } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { SHORTEST_WORD_MS } from '../../speech/plan-speech.ts'
import { mayMove } from '../../words/may-move.ts'
import { envelope, type Item, isWord } from '../../words/place-words.ts'
import { paceOf, type SpeakingPace, spokenRun } from '../../words/speaking-pace.ts'
import { forReview, moveWord, type TimedWord, timedWords } from '../../words/timed-word.ts'
import type { Command } from '../command.ts'
import { defineCommand, type Refusal, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'
import type { UntimedWordsArgs } from './make-room-for-words.ts'
import { hasUntimed, NO_PLACE, untimedRuns, withRuns } from './untimed-run.ts'

/**
 * Gives the words of a text that have no time some of the turn's own: first its silences get shorter, then its
 * words, down to 40 ms. The turn and everything around it stay. Pinned words stay too; others, measured ones
 * included, are moved since that was asked for, have computed times from then on, and are left to be reviewed.
 */
export const compressTurn: Command<UntimedWordsArgs> = defineCommand<UntimedWordsArgs>({
  id: 'words.compress',
  label: 'Compress turn',
  plan(editor, { id }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const compressed = compressedTurn(found.record, editor.locale, editor.newId)
    if (!compressed.ok) return compressed
    return will(() => editor.commit('Compress turn', (tx) => tx.put(compressed.record)))
  },
})

/** What `compressTurn` makes of a turn, found without doing it. */
export function compressedTurn(
  record: SegmentRecord,
  locale: string,
  newId: () => string,
): { readonly ok: true; readonly record: SegmentRecord } | Refusal {
  const { wire } = record
  const words = timedWords(record)
  const runs = isObject(wire) ? untimedRuns(wire, words, locale) : []
  if (!isObject(wire) || runs.length === 0) return refuse('Every word of this turn has a time.')
  const bounds = record.span ?? envelope(words)
  if (!bounds) return refuse('This turn has no time. Set its times first.')
  const next = compress(withRuns(words, runs), bounds, paceOf(words, locale), newId)
  if (!next) {
    return refuse(
      'There is too little time between the words that are pinned. Make room for the words instead.',
    )
  }
  const revised = reviseSegment(record, {
    wire: { ...wire, words: next.map((word) => word.wire) },
    words: next.map(({ note }) => note),
    newId,
  })
  return hasUntimed(revised, locale) ? refuse(NO_PLACE) : { ok: true, record: revised }
}

/** Items between words that stay are laid out anew where one of them is new; undefined without room. */
function compress(
  items: readonly Item[],
  bounds: Span,
  pace: SpeakingPace,
  newId: () => string,
): readonly TimedWord[] | undefined {
  const words: TimedWord[] = []
  let stretch: Item[] = []
  let from = bounds.startMs
  const close = (until: number): boolean => {
    const laid = layOut(stretch, { startMs: from, endMs: until }, pace, newId)
    if (!laid) return false
    words.push(...laid)
    stretch = []
    return true
  }
  for (const item of items) {
    const span = isWord(item) ? wordSpan(item.wire) : undefined
    if (!isWord(item) || !span || mayMove(item.note, 'asked')) {
      stretch.push(item)
      continue
    }
    if (!close(span.startMs)) return undefined
    words.push(item)
    from = Math.max(from, span.endMs)
  }
  return close(bounds.endMs) ? words : undefined
}

interface Piece {
  readonly gapMs: number
  readonly lengthMs: number
  place(span: Span): TimedWord
}

function layOut(
  items: readonly Item[],
  room: Span,
  pace: SpeakingPace,
  newId: () => string,
): readonly TimedWord[] | undefined {
  const existing = items.filter(isWord)
  if (existing.length === items.length) return existing
  const pieces = piecesOf(items, room.startMs, pace, newId)
  const gaps = pieces.reduce((sum, { gapMs }) => sum + gapMs, 0)
  const lengths = pieces.reduce((sum, { lengthMs }) => sum + lengthMs, 0)
  const roomMs = room.endMs - room.startMs
  const least = pieces.length * SHORTEST_WORD_MS
  if (roomMs < least) return undefined
  const gapScale = gaps === 0 ? 0 : Math.max(0, Math.min(1, (roomMs - lengths) / gaps))
  const lengthMs = Math.min(lengths, roomMs)
  const stretchable = pieces.reduce((sum, piece) => sum + Math.max(0, piece.lengthMs - SHORTEST_WORD_MS), 0)
  const scale = stretchable === 0 ? 0 : Math.max(0, lengthMs - least) / stretchable
  let at = room.startMs
  return pieces.map((piece) => {
    const startMs = Math.min(room.endMs, at + piece.gapMs * gapScale)
    at = Math.min(
      room.endMs,
      startMs + SHORTEST_WORD_MS + Math.max(0, piece.lengthMs - SHORTEST_WORD_MS) * scale,
    )
    return piece.place({ startMs: Math.round(startMs), endMs: Math.round(at) })
  })
}

function piecesOf(
  items: readonly Item[],
  startMs: number,
  pace: SpeakingPace,
  newId: () => string,
): readonly Piece[] {
  let from = startMs
  return items.flatMap((item): readonly Piece[] => {
    if (!isWord(item)) {
      const { lengthsMs, pausesMs } = spokenRun(item.tokens, pace)
      return item.tokens.map((word, index) => ({
        gapMs: pausesMs[index - 1] ?? 0,
        lengthMs: lengthsMs[index] ?? SHORTEST_WORD_MS,
        place: (span) => ({
          wire: { word, start_ms: span.startMs, end_ms: span.endMs },
          note: forReview({ id: newId(), provenance: 'derived' }, undefined),
        }),
      }))
    }
    const span = wordSpan(item.wire)
    const gapMs = span ? Math.max(0, span.startMs - from) : 0
    from = Math.max(from, span?.endMs ?? from)
    const lengthMs = span ? span.endMs - span.startMs : SHORTEST_WORD_MS
    return [{ gapMs, lengthMs, place: (to) => moveWord(item, to) }]
  })
}
