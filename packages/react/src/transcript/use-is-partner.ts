'use client'

import type { SegmentId } from '@call-timeline/core'
import { useEditor } from '../hooks/use-editor.ts'
import { useEditorValue } from '../hooks/use-editor-value.ts'
import { useCellValue } from '../view/use-cell.ts'
import { useTranscript } from './transcript-context.ts'

/** Whether the other half of this tool row is pointed at, or selected alone. */
export function useIsPartner(id: SegmentId): boolean {
  const editor = useEditor()
  const { pointed } = useTranscript('Timeline.Transcript')
  const isPointed = useCellValue(pointed, (other) => other !== undefined && editor.pairOf(id) === other)
  const isSelected = useEditorValue(editor, 'selection', ({ selection }) => {
    const [only, ...more] = selection.ids()
    return only !== undefined && more.length === 0 && editor.pairOf(id) === only
  })
  return isPointed || isSelected
}
