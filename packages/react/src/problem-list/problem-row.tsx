'use client'

import type { EditorProblem } from '@call-timeline/core'
import { type ReactElement, useCallback } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { pathLabel } from '../fields/path-label.ts'
import { ProblemText } from '../fields/problem-text.tsx'
import { useGoTo } from '../fields/use-go-to.ts'
import { Icon } from '../icons/icon.tsx'
import { readRow } from '../rows/row.ts'
import { rowTitle } from '../rows/row-name.ts'

/** One problem: where it is, what is wrong and what to do. Pressing it goes there. */
export function ProblemRow({
  problem,
  isTabStop,
  register,
  onFocus,
}: {
  readonly problem: EditorProblem
  readonly isTabStop: boolean
  readonly register: (key: string, element: HTMLElement | null) => void
  readonly onFocus: (key: string) => void
}): ReactElement {
  const { messages, editor } = useTimeline('Timeline.ProblemList')
  const words = messages.problemList
  const goTo = useGoTo()
  const { key, severity, segmentId, path, source } = problem
  const ref = useCallback((element: HTMLElement | null) => register(key, element), [register, key])

  const record = segmentId === undefined ? undefined : editor.segment(segmentId)
  const item =
    record === undefined
      ? words.call
      : words.item(editor.indexOf(record.id) + 1, rowTitle(readRow(record.wire), messages))
  const field = pathLabel(path, record !== undefined, messages.terms)
  const place = field === '' ? item : `${item} · ${field}`
  return (
    <button
      ref={ref}
      type="button"
      className="ct-problem"
      data-severity={severity}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => goTo(problem)}
      onFocus={() => onFocus(key)}
    >
      <Icon name={severity} />
      <span className="ct-problem-body">
        <span className="ct-problem-place">
          <span className="ct-hidden">{words.severity[severity]}, </span>
          {place}
          {source === 'server' && <span className="ct-problem-source">{words.fromServer}</span>}
        </span>
        <span className="ct-problem-message">
          <ProblemText problem={problem} />
        </span>
      </span>
    </button>
  )
}
