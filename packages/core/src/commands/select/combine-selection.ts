import type { Editor } from '../../editor/editor.ts'
import type { SegmentId } from '../../records/records.ts'

/** What becomes of the selection when segments are found. */
export type SelectionMode = 'new' | 'add' | 'subtract' | 'intersect'

/** The selection once `found` is taken in; in list order. */
export function combinedSelection(
  editor: Editor,
  found: readonly SegmentId[],
  mode: SelectionMode,
): readonly SegmentId[] {
  if (mode === 'new') return found
  const others = new Set(found)
  const { selection } = editor
  return editor.order().filter((id) => {
    if (mode === 'add') return selection.has(id) || others.has(id)
    return selection.has(id) && others.has(id) === (mode === 'intersect')
  })
}
