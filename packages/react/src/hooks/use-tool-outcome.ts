'use client'

import type { SegmentId } from '@call-timeline/core'
import { type ToolOutcome, toolOutcome } from '../rows/tool-verdict.ts'
import { useEditor } from './use-editor.ts'
import { useEditorValue } from './use-editor-value.ts'
import { useSegment } from './use-segment.ts'

/** How the tool call that a call or result belongs to ended; undefined for what is no tool row. */
export function useToolOutcome(id: SegmentId): ToolOutcome | undefined {
  const editor = useEditor()
  const record = useSegment(id)
  const other = useEditorValue(editor, 'document', () => {
    const partner = editor.pairOf(id)
    return partner === undefined ? undefined : editor.segment(partner)
  })
  if (record === undefined || editor.time.laneOf(id) !== 'tool') return undefined
  return toolOutcome(record, other)
}
