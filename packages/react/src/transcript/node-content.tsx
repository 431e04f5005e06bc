'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { severityAt } from '../rows/problem-place.ts'
import type { NodeRow } from '../rows/row.ts'

/** A node transition as a rule across the transcript: where from, where to, and why. */
export function NodeContent({
  row,
  problems,
}: {
  readonly row: NodeRow
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  return (
    <span className="ct-node-line">
      <span className="ct-node-names" data-problem={severityAt(problems, 'subject')}>
        <bdi>{row.from ?? transcript.unnamedNode}</bdi>
        <span className="ct-node-arrow" aria-hidden="true">
          →
        </span>
        <bdi>{row.to ?? transcript.unnamedNode}</bdi>
      </span>
      {row.reason === undefined || row.reason === '' ? null : (
        <span className="ct-node-reason" dir="auto">
          {row.reason}
        </span>
      )}
    </span>
  )
}
