'use client'

import type { EditorProblem, SegmentId } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { severityAt } from '../rows/problem-place.ts'
import type { NodeRow } from '../rows/row.ts'
import { useEntryKind } from './use-entry-kind.ts'

/** A node transition as a rule across the transcript: where from, where to, how it was entered, and why. */
export function NodeContent({
  id,
  row,
  problems,
}: {
  readonly id: SegmentId
  readonly row: NodeRow
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const entry = useEntryKind(id)
  return (
    <span className="ct-node-line">
      <span className="ct-node-names" data-problem={severityAt(problems, 'subject')}>
        <bdi>{row.from ?? transcript.unnamedNode}</bdi>
        <span className="ct-node-arrow" aria-hidden="true">
          →
        </span>
        <bdi>{row.to ?? transcript.unnamedNode}</bdi>
      </span>
      {entry === undefined ? null : (
        <Hint text={transcript.entryHelp[entry]}>
          <span className="ct-note" data-note="entry">
            {transcript.entries[entry]}
          </span>
        </Hint>
      )}
      {row.reason === undefined || row.reason === '' ? null : (
        <span className="ct-node-reason" dir="auto">
          {row.reason}
        </span>
      )}
    </span>
  )
}
