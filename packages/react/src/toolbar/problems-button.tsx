'use client'

import { commandRegistry, nextProblem } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useProblemCounts } from '../hooks/use-problems.ts'
import { shortcutText } from '../keyboard/shortcut-text.ts'
import { useRunEntry } from '../keyboard/use-run-entry.ts'
import type { Part } from '../part/part.ts'
import { type ToolButtonHostProps, useToolButton } from './tool-button.tsx'

const NEXT = commandRegistry.find(({ command }) => command.id === nextProblem.id)

/** How many problems there are; goes to the next one. */
export const ProblemsButton: Part<ToolButtonHostProps, HTMLButtonElement> = forwardRef(
  function ProblemsButton(props: ToolButtonHostProps, ref: Ref<HTMLButtonElement>): ReactElement {
    const { messages } = useTimeline('Timeline.ProblemsButton')
    const { common, toolbar } = messages
    const counts = useProblemCounts()
    const runEntry = useRunEntry()
    const total = counts.error + counts.warning + counts.info
    const words = [
      ...(counts.error > 0 ? [common.errors(counts.error)] : []),
      ...(counts.warning > 0 ? [common.warnings(counts.warning)] : []),
      ...(counts.info > 0 ? [common.hints(counts.info)] : []),
    ].join(', ')
    const severity = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info'
    const label = total === 0 ? toolbar.noProblems : toolbar.nextProblem(words)
    return useToolButton(
      {
        'aria-label': label,
        children: (
          <span className="ct-count" aria-hidden="true" data-severity={total === 0 ? undefined : severity}>
            {total}
          </span>
        ),
        ...props,
      },
      ref,
      {
        label,
        icon: total === 0 ? 'check' : 'warning',
        shortcut: shortcutText(nextProblem.id),
        disabled: total === 0,
        onRun: () => NEXT !== undefined && runEntry(NEXT),
      },
    )
  },
)
