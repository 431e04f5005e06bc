'use client'

import type { SegmentId, SegmentRecord } from '@call-timeline/core'
import { useEditor } from './use-editor.ts'
import { useEditorValue } from './use-editor-value.ts'

/** One segment; renders again for this id alone. Undefined once it is deleted. */
export function useSegment(id: SegmentId): SegmentRecord | undefined {
  return useEditorValue(useEditor(), `segment:${id}`, (editor) => editor.segment(id))
}
