'use client'

import type { SegmentRecord } from '@call-timeline/core'
import type { ProblemSeverity } from '@call-timeline/schema'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import type { TranscriptMessages } from '../messages/transcript-messages.ts'
import type { SpeechRow } from '../rows/row.ts'
import { textPieces, type WordMark } from '../rows/word-marks.ts'

/** What was said: solid up to where it was cut off, struck through after it, and what was never said in grey. */
export function RowText({
  record,
  row,
  severity,
  hasUntimedWords,
}: {
  readonly record: SegmentRecord
  readonly row: SpeechRow
  readonly severity: ProblemSeverity | undefined
  /** Whether what the text has beside its words is known to be words without a time. */
  readonly hasUntimedWords: boolean
}): ReactElement {
  const { messages, lowConfidence } = useTimeline('Timeline.Transcript')
  const { transcript } = messages
  const { words: notes } = record
  const pieces = useMemo(
    () => textPieces(row, { notes, lowConfidence, isRestUntimed: hasUntimedWords }),
    [row, notes, lowConfidence, hasUntimedWords],
  )
  const isEmpty = row.text === undefined || row.text === ''
  if (isEmpty && row.unspoken === undefined) {
    return (
      <span className="ct-row-text" data-empty="" data-problem={severity}>
        {transcript.noText}
      </span>
    )
  }
  return (
    <span className="ct-row-text" dir="auto" data-problem={severity}>
      {pieces.map(({ text, offset, mark }) =>
        mark === undefined ? (
          text
        ) : (
          <span
            key={offset}
            className="ct-word"
            data-provenance={mark.provenance}
            data-pinned={mark.pinned ? '' : undefined}
            data-cut={mark.cut ? '' : undefined}
            data-unsaid={mark.unsaid ? '' : undefined}
            data-unsure={mark.unsure === undefined ? undefined : ''}
            title={markTitle(mark, transcript)}
          >
            {text}
          </span>
        ),
      )}
      {row.unspoken === undefined ? null : (
        <span className="ct-tail" title={transcript.unspoken}>
          {/* After the text, so that places in the text stay where they are. */} {row.unspoken}
        </span>
      )}
    </span>
  )
}

/** What the mark means, as the browser's own tooltip: one of ours for each word would weigh too much. */
function markTitle(mark: WordMark, words: TranscriptMessages): string | undefined {
  const parts = [
    ...(mark.cut ? [words.afterCut] : []),
    ...(mark.unsaid ? [words.unsaid] : []),
    ...(mark.provenance === undefined ? [] : [words.wordTimes[mark.provenance]]),
    ...(mark.pinned ? [words.pinned] : []),
    ...(mark.unsure === undefined ? [] : [words.confidence(mark.unsure)]),
  ]
  return parts.length === 0 ? undefined : parts.join(' · ')
}
