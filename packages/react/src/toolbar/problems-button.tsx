'use client'

import { commandRegistry, nextProblem } from '@call-timeline/core'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useProblemCounts, useProblemsComplete } from '../hooks/use-problems.ts'
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
    const { error, warning, info } = useProblemCounts()
    const isComplete = useProblemsComplete()
    const runEntry = useRunEntry()
    const total = error + warning + info
    const summary = [
      ...(error > 0 ? [common.errors(error)] : []),
      ...(warning > 0 ? [common.warnings(warning)] : []),
      ...(info > 0 ? [common.hints(info)] : []),
    ].join(', ')
    const severity = error > 0 ? 'error' : warning > 0 ? 'warning' : 'info'
    // It begins with the number that is seen, for whoever speaks it to press the button.
    const label =
      total === 0 ? (isComplete ? toolbar.noProblems : toolbar.checking) : toolbar.nextProblem(total, summary)
    return useToolButton(
      {
        'aria-label': label,
        children:
          total === 0 ? undefined : (
            <span className="ct-count" data-severity={severity}>
              {total}
            </span>
          ),
        ...props,
      },
      ref,
      {
        label,
        icon: total > 0 ? 'warning' : isComplete ? 'check' : 'pending',
        shortcut: shortcutText(nextProblem.id),
        disabled: total === 0,
        onRun: () => NEXT !== undefined && runEntry(NEXT),
      },
    )
  },
)
