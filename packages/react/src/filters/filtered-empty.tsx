'use client'

import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { useTimeline } from '../context/timeline-context.ts'
import { returnFocus } from '../view/return-focus.ts'

/** What stands in the transcript when the filter lets nothing pass, with the way out. */
export function FilteredEmpty(): ReactElement {
  const { editor, filter, messages } = useTimeline('Timeline.Transcript')
  const words = messages.filters
  return (
    <div className="ct-empty">
      <p className="ct-empty-title">{words.emptyTitle}</p>
      <p className="ct-muted">{words.emptyHint(editor.order().length)}</p>
      <button
        type="button"
        className="ct-button"
        data-variant="outline"
        onClick={(event) => {
          const root = event.currentTarget.closest<HTMLElement>('.ct-root')
          flushSync(() => filter.set(undefined))
          returnFocus(root, editor.selection.primary())
        }}
      >
        {words.clear}
      </button>
    </div>
  )
}
