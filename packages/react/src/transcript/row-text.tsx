'use client'

import type { SegmentRecord } from '@call-timeline/core'
import type { ProblemSeverity } from '@call-timeline/schema'
import { type ReactElement, useMemo } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { cutOffset, firstCutWord } from '../rows/cut-off.ts'
import type { SpeechRow } from '../rows/row.ts'
import { type WordSlice, wordSlices } from '../rows/word-slices.ts'

/** More words than this are shown as one text: an element for each would weigh more than it tells. */
const MOST_WORDS = 400

/** What was said: solid up to where the agent was cut off, struck through after it. */
export function RowText({
  record,
  row,
  severity,
}: {
  readonly record: SegmentRecord
  readonly row: SpeechRow
  readonly severity: ProblemSeverity | undefined
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const text = row.text ?? ''
  const slices = useMemo(() => slicesOf(text, row), [text, row])
  if (text === '') {
    return (
      <span className="ct-row-text" data-empty="" data-problem={severity}>
        {transcript.noText}
      </span>
    )
  }
  const cut = cutOffset(slices, text.length, firstCutWord(row))
  return (
    <span className="ct-row-text" dir="auto" data-problem={severity}>
      {slices.map(({ text: piece, word, offset }) => {
        const isEstimated = word !== undefined && record.words[word]?.provenance === 'derived'
        const isCut = offset >= cut
        if (!isEstimated && !isCut) return piece
        return (
          <span
            key={offset}
            className="ct-word"
            data-provenance={isEstimated ? 'derived' : undefined}
            data-cut={isCut ? '' : undefined}
          >
            {piece}
          </span>
        )
      })}
    </span>
  )
}

function slicesOf(text: string, row: SpeechRow): readonly WordSlice[] {
  if (row.words.length > MOST_WORDS) return [{ text, word: undefined, offset: 0 }]
  return wordSlices(text, row.words)
}
