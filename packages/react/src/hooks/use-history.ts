'use client'

import { useEditor } from './use-editor.ts'
import { sameShallow, useEditorValue } from './use-editor-value.ts'

/** What can be undone and redone, as of this render. */
export interface HistorySnapshot {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undoLabel: string | undefined
  readonly redoLabel: string | undefined
  /** Whether the document is what was last saved. */
  readonly isClean: boolean
}

/** The state of the history; step through it with `useEditor().history`. */
export function useHistory(): HistorySnapshot {
  return useEditorValue(
    useEditor(),
    'history',
    ({ history }) => ({
      canUndo: history.canUndo(),
      canRedo: history.canRedo(),
      undoLabel: history.undoLabel(),
      redoLabel: history.redoLabel(),
      isClean: history.isClean(),
    }),
    sameShallow,
  )
}
