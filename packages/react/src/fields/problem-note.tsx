'use client'

import type { EditorProblem } from '@call-timeline/core'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Icon } from '../icons/icon.tsx'
import { ProblemText } from './problem-text.tsx'

/** A problem beside the field that it speaks of. */
export function ProblemNote({ problem }: { readonly problem: EditorProblem }): ReactElement {
  const words = useTimeline('Timeline.CallForm').messages.problemList
  const { severity, source } = problem
  return (
    <p className="ct-field-problem" data-severity={severity}>
      <Icon name={severity} />
      <span>
        <span className="ct-hidden">{words.severity[severity]}: </span>
        <ProblemText problem={problem} />
        {source === 'server' && <span className="ct-problem-source">{words.fromServer}</span>}
      </span>
    </p>
  )
}
