'use client'

import { type SegmentId, setText } from '@call-timeline/core'
import { useTimeline } from '../context/timeline-context.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { useCellValue } from '../view/use-cell.ts'
import { useTranscript } from './transcript-context.ts'

/** Editing the text of one row in place. */
export interface RowTextEditing {
  readonly isEditing: boolean
  readonly caret: number | undefined
  readonly commit: (text: string, viaKey: boolean) => void
  readonly cancel: () => void
}

/** Whether the text of a row is being edited, and how to end it. */
export function useTextEditing(id: SegmentId): RowTextEditing {
  const { editing, editor } = useTimeline('Timeline.Transcript')
  const { focusRow } = useTranscript('Timeline.Transcript')
  const run = useRunCommand()
  const isEditing = useCellValue(editing, (current) => current?.id === id)
  const leave = () => {
    if (editing.get()?.id === id) editing.set(undefined)
  }
  return {
    isEditing,
    caret: isEditing ? editing.get()?.caret : undefined,
    commit(text, viaKey) {
      leave()
      if (editor.segment(id) !== undefined) run(setText, { id, text })
      if (viaKey) focusRow(id)
    },
    cancel() {
      leave()
      focusRow(id)
    },
  }
}
