import type { Editor } from '../../editor/editor.ts'
import type { Command } from '../command.ts'
import { withArgs } from '../palette/with-args.ts'
import { markReviewed, type NotedArgs, setPinned } from './word-notes.ts'

/** Pins what is selected, or lets go of it when all of it is pinned: the word that is in focus, else the items. */
export const togglePin: Command = withArgs('selection.togglePin', 'Pin or unpin', setPinned, (editor) => {
  const args = selected(editor)
  return { ...args, pinned: !isPinned(editor, args) }
})

/** Takes the mark off all words of what is selected whose time was changed by an automatic step. */
export const markSelectionReviewed: Command = withArgs(
  'selection.markReviewed',
  'Mark as reviewed',
  markReviewed,
  selected,
)

function selected(editor: Editor): NotedArgs {
  const primary = editor.selection.primary()
  const [list, index] = editor.selection.focusPath() ?? []
  if (primary !== undefined && list === 'words' && typeof index === 'number') {
    return { ids: [primary], words: [index] }
  }
  return { ids: editor.selection.ids() }
}

function isPinned(editor: Editor, { ids, words }: NotedArgs): boolean {
  const records = ids.map((id) => editor.segment(id)).filter((record) => record !== undefined)
  return words
    ? records.every((record) => words.every((index) => record.words[index]?.pinned === true))
    : records.every(({ pinned }) => pinned)
}
