'use client'

import type { SegmentId } from '@call-timeline/core'
import { useEditor } from '../hooks/use-editor.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { sameStanding, type ToolStanding } from './tool-history.ts'
import { useTranscript } from './transcript-context.ts'

/** Where a tool row stands among the runs of its tool; undefined for what is no tool row. */
export function useToolStanding(id: SegmentId): ToolStanding | undefined {
  const editor = useEditor()
  const { toolHistory } = useTranscript('Timeline.Transcript')
  return useEditorValue(
    editor,
    'document',
    () => (editor.time.laneOf(id) === 'tool' ? toolHistory.of(id) : undefined),
    sameStanding,
  )
}
