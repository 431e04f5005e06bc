import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { duplicateSegments } from '../timeline/duplicate-segments.ts'
import { mergeTurns } from '../timeline/merge-turns.ts'
import { type MoveSegmentsArgs, moveSegments } from '../timeline/move-segments.ts'
import { removeSegments } from '../timeline/remove-segments.ts'
import { withArgs } from './with-args.ts'

/** Deletes what is selected. */
export const deleteSelection: Command = withArgs('selection.delete', 'Delete', removeSegments, (editor) => ({
  ids: editor.selection.ids(),
}))

/** Moves what is selected one place towards the top. */
export const moveSelectionUp: Command = withArgs<MoveSegmentsArgs>(
  'selection.moveUp',
  'Move up',
  moveSegments,
  (editor) => ({
    ids: editor.selection.ids(),
    to: 'up',
  }),
)

/** Moves what is selected one place towards the end. */
export const moveSelectionDown: Command = withArgs<MoveSegmentsArgs>(
  'selection.moveDown',
  'Move down',
  moveSegments,
  (editor) => ({ ids: editor.selection.ids(), to: 'down' }),
)

/** Copies what is selected behind itself. */
export const duplicateSelection: Command = withArgs(
  'selection.duplicate',
  'Duplicate',
  duplicateSegments,
  (editor) => ({ ids: editor.selection.ids() }),
)

/** Makes one turn of the selected ones. */
export const mergeSelection: Command = withArgs('selection.merge', 'Merge turns', mergeTurns, (editor) => ({
  ids: editor.selection.ids(),
}))

/** Selects every row. */
export const selectAll: Command = defineCommand({
  id: 'selection.all',
  label: 'Select all',
  writes: false,
  plan(editor) {
    const order = editor.order()
    if (order.length === 0) return refuse('There is nothing to select.')
    return will(() => editor.selection.set(order))
  },
})

/** Selects nothing. */
export const clearSelection: Command = defineCommand({
  id: 'selection.clear',
  label: 'Select nothing',
  writes: false,
  plan(editor) {
    if (editor.selection.ids().length === 0) return refuse('Nothing is selected.')
    return will(() => editor.selection.clear())
  },
})
