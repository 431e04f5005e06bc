'use client'

import type { CallRecord } from '@call-timeline/core'
import { useEditor } from './use-editor.ts'
import { useEditorValue } from './use-editor-value.ts'

/** Everything of the payload but its segments. */
export function useCall(): CallRecord {
  return useEditorValue(useEditor(), 'call', (editor) => editor.call())
}
