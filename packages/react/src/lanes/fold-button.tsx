'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { Hint } from '../hint/hint.tsx'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useViewAction } from '../keyboard/use-view-action.ts'
import type { PartContract } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { useCell } from '../view/use-cell.ts'
import { foldableGaps, suggestsFolding } from './idle.ts'

/** Folds the idle stretches of the call. There only where some can be folded. */
export function FoldButton(): ReactElement | null {
  const { editor, messages, folding } = useTimeline('Timeline.Lanes')
  const run = useViewAction()
  const isFolding = useCell(folding)
  const count = useEditorValue(editor, 'document', () => foldableGaps(editor).length)
  const isSuggested = useEditorValue(editor, 'document', () => count > 0 && suggestsFolding(editor))
  const element = usePart(
    'button',
    {},
    {
      className: 'ct-fold-button',
      state: { on: isFolding, suggested: isSuggested && !isFolding },
      props: {
        type: 'button',
        'aria-pressed': isFolding,
        onClick: () => run('foldIdle'),
        children: messages.lanes.foldIdle,
      },
    },
  )
  if (count === 0 && !isFolding) return null
  return <Hint text={messages.lanes.foldHint(count)}>{element}</Hint>
}

/** The styling contract of the button that folds idle stretches. */
export const foldButtonContract: PartContract = {
  part: 'the fold button of Timeline.Lanes',
  className: 'ct-fold-button',
  attributes: [
    { name: 'data-on', help: 'Idle stretches are folded.' },
    { name: 'data-suggested', help: 'Most of the call is idle, so folding would help.' },
  ],
}
