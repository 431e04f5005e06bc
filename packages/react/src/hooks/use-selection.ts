'use client'

import type { SegmentId } from '@call-timeline/core'
import { useEditor } from './use-editor.ts'
import { sameItems, useEditorValue } from './use-editor-value.ts'

/** What is selected, as of this render. */
export interface SelectionSnapshot {
  readonly ids: readonly SegmentId[]
  /** The one that keys and the inspector speak of. */
  readonly primary: SegmentId | undefined
  /** The place within it that was asked for, such as a problem's field. */
  readonly focusPath: readonly (string | number)[] | undefined
}

/** The selection; change it through `useEditor().selection`. */
export function useSelection(): SelectionSnapshot {
  return useEditorValue(
    useEditor(),
    'selection',
    ({ selection }) => ({
      ids: selection.ids(),
      primary: selection.primary(),
      focusPath: selection.focusPath(),
    }),
    (before, after) =>
      before.primary === after.primary &&
      before.focusPath === after.focusPath &&
      sameItems(before.ids, after.ids),
  )
}

/** Whether one segment is selected; renders again for this one alone. */
export function useIsSelected(id: SegmentId): boolean {
  return useEditorValue(useEditor(), 'selection', (editor) => editor.selection.has(id))
}
