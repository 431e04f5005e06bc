import { turnAfterWords } from '../../drag/movers/turn-after-words.ts'
import { isMoment, retimed, turnDetail } from '../../drag/movers/turn-detail.ts'
import { timedWords, wordChain } from '../../drag/movers/words-of-turn.ts'
import { revisionOf } from '../../drag/write-change.ts'
import type { Editor } from '../../editor/editor.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import { timeRefusal } from '../../times/time-input.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse } from '../define-command.ts'
import { timedSegments, writeAll } from './retime-turns.ts'

/** Arguments of `setMinimumGap`. */
export interface SetMinimumGapArgs {
  readonly ids: readonly SegmentId[]
  /** Between the words of each turn, or between each turn and the next one of its speaker. */
  readonly between: 'words' | 'turns'
  /** ms; fractions are rounded up. */
  readonly gapMs: number
}

/**
 * Keeps a distance between words or turns: what comes first ends earlier, as far as it can spare. Nothing
 * starts at another time, so that nothing else has to move. What is pinned stays.
 */
export const setMinimumGap: Command<SetMinimumGapArgs> = defineCommand<SetMinimumGapArgs>({
  id: 'timing.minimumGap',
  label: 'Set minimum gap',
  plan(editor, { ids, between, gapMs }) {
    const reason = timeRefusal('The gap', gapMs)
    if (reason !== undefined) return refuse(reason)
    const leastMs = Math.ceil(gapMs)
    const records = timedSegments(editor, ids).map(({ record }) => record)
    if (records.length === 0) return refuse('Select a turn that has a time.')
    const changed = records.map((record) =>
      between === 'words' ? withWordsApart(editor, record, leastMs) : endingEarlier(editor, record, leastMs),
    )
    return writeAll(editor, 'Set minimum gap', changed, 'Nothing here is nearer than that, or can give way.')
  },
})

function withWordsApart(editor: Editor, record: SegmentRecord, gapMs: number): SegmentRecord {
  const words = timedWords(record)
  const chain = wordChain(words)
  const moves = words.flatMap((word, index) => {
    const nextMs = chain.startBehind(index)
    const { endLeast, endPinned } = chain.unit(index)
    const endMs = Math.max(endLeast, Math.min(word.endMs, nextMs - gapMs))
    // Words that lie over each other are for a hand to sort out.
    const isLeft = endPinned || nextMs < word.endMs || endMs >= word.endMs
    return isLeft ? [] : [{ index, startMs: word.startMs, endMs }]
  })
  return revised(editor, record, turnAfterWords(record, words, moves)[0])
}

function endingEarlier(editor: Editor, record: SegmentRecord, gapMs: number): SegmentRecord {
  const { span } = record
  const lane = editor.time.laneOf(record.id)
  if (!span || (lane !== 'user' && lane !== 'agent') || isMoment(record)) return record
  const { endLeast, endPinned } = turnDetail(record)
  const next = editor.time
    .within(lane, span.endMs, span.endMs + gapMs)
    .find((item) => !item.inferred && item.id !== record.id && item.span.startMs >= span.endMs)
  if (!next || endPinned) return record
  const endMs = Math.max(endLeast, Math.min(span.endMs, next.span.startMs - gapMs))
  if (endMs >= span.endMs) return record
  return revised(editor, record, retimed(record, { startMs: span.startMs, endMs }))
}

function revised(
  editor: Editor,
  record: SegmentRecord,
  change: ReturnType<typeof retimed> | undefined,
): SegmentRecord {
  const revision = change && revisionOf(change)
  return revision ? reviseSegment(record, { ...revision, newId: editor.newId }) : record
}
