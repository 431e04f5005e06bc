import { MIN_WORD_MS } from '../../drag/limits.ts'
import { isReversed, isTimedByWords } from '../../drag/movers/turn-detail.ts'
import { timedWords } from '../../drag/movers/words-of-turn.ts'
import { revisionOf } from '../../drag/write-change.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse } from '../define-command.ts'
import { overlapsMore, type TimedSegment, timedSegments, writeAll } from './retime-turns.ts'

/** Arguments of `fitTurnsToWords` and `fitWordsToTurns`. */
export interface FitTurnsArgs {
  readonly ids: readonly SegmentId[]
}

/** Makes turns start with their first word and end with their last. Turns timed by their words do already. */
export const fitTurnsToWords: Command<FitTurnsArgs> = defineCommand<FitTurnsArgs>({
  id: 'timing.fitTurnsToWords',
  label: 'Fit turn to its words',
  plan(editor, { ids }) {
    const turns = spokenTurns(timedSegments(editor, ids))
    if (turns.length === 0) return refuse('Select a turn that has times and words with times.')
    if (turns.some(({ record }) => record.pinned)) return refuse('A turn is pinned. Unpin it first.')
    const changed = turns.map((turn): SegmentRecord => {
      const { record, span, spoken } = turn
      const revision = revisionOf({ record, from: span, to: spoken, words: [] })
      const isSame = spoken.startMs === span.startMs && spoken.endMs === span.endMs
      return isSame || !revision ? record : reviseSegment(record, { ...revision, newId: editor.newId })
    })
    if (overlapsMore(editor, changed)) return refuse(IN_THE_WAY)
    return writeAll(editor, 'Fit turn to its words', changed, 'These turns fit their words already.')
  },
})

/** Spreads the words of turns over the whole turn, each in proportion; their times become `derived`. */
export const fitWordsToTurns: Command<FitTurnsArgs> = defineCommand<FitTurnsArgs>({
  id: 'timing.fitWordsToTurns',
  label: 'Fit words to their turn',
  plan(editor, { ids }) {
    const turns = spokenTurns(timedSegments(editor, ids))
    if (turns.length === 0) return refuse('Select a turn that has times and words with times.')
    if (turns.some(({ record }) => record.pinned || record.words.some((word) => word.pinned === true))) {
      return refuse('A word is pinned. Unpin it first.')
    }
    if (turns.some(({ spoken }) => spoken.endMs === spoken.startMs)) {
      return refuse('The words of a turn have no length. Set their times first.')
    }
    const changed = turns.map((turn) => spread(turn, editor.newId))
    if (changed.some(({ isTooShort }) => isTooShort)) {
      return refuse(`A word would get shorter than ${MIN_WORD_MS} ms. Make the turn longer first.`)
    }
    return writeAll(
      editor,
      'Fit words to their turn',
      changed.map(({ record }) => record),
      'These words fill their turns already.',
    )
  },
})

const IN_THE_WAY = 'The next turn of the same speaker is in the way. Move it, or the words, first.'

interface SpokenTurn extends TimedSegment {
  /** From the first word to the last. */
  readonly spoken: Span
}

function spokenTurns(segments: readonly TimedSegment[]): readonly SpokenTurn[] {
  return segments.flatMap((segment): readonly SpokenTurn[] => {
    if (isTimedByWords(segment.record) || isReversed(segment.record)) return []
    const words = timedWords(segment.record)
    const [first] = words
    if (!first) return []
    const endMs = words.reduce((most, word) => Math.max(most, word.endMs), first.endMs)
    return [{ ...segment, spoken: { startMs: first.startMs, endMs } }]
  })
}

function spread(
  { record, span, spoken }: SpokenTurn,
  newId: () => string,
): { readonly record: SegmentRecord; readonly isTooShort: boolean } {
  const factor = (span.endMs - span.startMs) / (spoken.endMs - spoken.startMs)
  const move = (ms: number): number => span.startMs + Math.round((ms - spoken.startMs) * factor)
  const words = timedWords(record).flatMap(({ index, startMs, endMs }) => {
    const to = { startMs: move(startMs), endMs: move(endMs) }
    const from = { startMs, endMs }
    return to.startMs === startMs && to.endMs === endMs ? [] : [{ index, from, to }]
  })
  const isTooShort = words.some(
    ({ from, to }) => to.endMs - to.startMs < Math.min(MIN_WORD_MS, from.endMs - from.startMs),
  )
  if (words.length === 0) return { record, isTooShort }
  const revision = revisionOf({ record, from: span, to: span, words })
  if (!revision) return { record, isTooShort }
  const moved = new Set(words.map(({ index }) => index))
  const notes = record.words.map((note, index) =>
    moved.has(index) ? { ...note, provenance: 'derived' as const } : note,
  )
  return { record: reviseSegment(record, { ...revision, words: notes, newId }), isTooShort }
}
