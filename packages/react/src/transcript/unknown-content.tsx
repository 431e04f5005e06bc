'use client'

import type { EditorProblem, SegmentRecord } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { severityAt } from '../rows/problem-place.ts'
import type { UnknownRow } from '../rows/row.ts'

/** Enough of an item to recognise it by; characters. */
const LONGEST = 240

/** An item whose role nobody knows, or that is no object at all: shown as it stands. */
export function UnknownContent({
  record,
  row,
  problems,
}: {
  readonly record: SegmentRecord
  readonly row: UnknownRow
  readonly problems: readonly EditorProblem[]
}): ReactElement {
  const { transcript } = useTimeline('Timeline.Transcript').messages
  const json = JSON.stringify(record.wire)
  return (
    <>
      <span
        className="ct-row-speaker"
        dir="auto"
        data-problem={severityAt(problems, 'role') ?? severityAt(problems, 'row')}
      >
        {row.isObject ? (row.role ?? transcript.noRole) : transcript.notAnObject}
      </span>
      {row.text === undefined ? (
        <span className="ct-row-text ct-mono">
          {json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json}
        </span>
      ) : (
        <span className="ct-row-text" dir="auto" data-problem={severityAt(problems, 'text')}>
          {row.text}
        </span>
      )}
    </>
  )
}
