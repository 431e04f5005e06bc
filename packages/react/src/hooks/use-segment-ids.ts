'use client'

import type { SegmentId } from '@call-timeline/core'
import { useEditor } from './use-editor.ts'
import { useEditorValue } from './use-editor-value.ts'

/** Segment ids in list order; renders again when one is added, removed or moved, not when one is edited. */
export function useSegmentIds(): readonly SegmentId[] {
  return useEditorValue(useEditor(), 'order', (editor) => editor.order())
}
