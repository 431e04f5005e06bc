import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Takes the last step back. */
export const undo: Command = defineCommand({
  id: 'history.undo',
  label: 'Undo',
  plan(editor) {
    if (!editor.history.canUndo()) return refuse('There is nothing to undo.')
    return will(() => void editor.history.undo())
  },
})

/** Does again what was undone. */
export const redo: Command = defineCommand({
  id: 'history.redo',
  label: 'Redo',
  plan(editor) {
    if (!editor.history.canRedo()) return refuse('There is nothing to redo.')
    return will(() => void editor.history.redo())
  },
})
