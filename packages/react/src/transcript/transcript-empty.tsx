'use client'

import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** What stands where the first row will be. */
export function TranscriptEmpty(): ReactElement {
  const { editor, messages } = useTimeline('Timeline.Transcript')
  const { transcript } = messages
  return (
    <div className="ct-empty">
      <p className="ct-empty-title">{transcript.emptyTitle}</p>
      <p className="ct-muted">{editor.readOnly ? transcript.emptyHintReadOnly : transcript.emptyHint}</p>
    </div>
  )
}
