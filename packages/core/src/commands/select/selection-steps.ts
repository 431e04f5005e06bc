import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'

/** Selects every row of the roles that are selected. */
export const selectSameRole: Command = defineCommand({
  id: 'selection.sameRole',
  label: 'Select same role',
  writes: false,
  plan(editor) {
    const roles = new Set(editor.selection.ids().map((id) => roleOf(editor, id)))
    if (roles.size === 0) return refuse('Select an item of the role first.')
    return will(() => select(editor, (id) => roles.has(roleOf(editor, id))))
  },
})

/** Selects what is not selected, and nothing else. */
export const invertSelection: Command = defineCommand({
  id: 'selection.invert',
  label: 'Invert selection',
  writes: false,
  plan(editor) {
    if (editor.order().length === 0) return refuse('There is nothing to select.')
    return will(() => select(editor, (id) => !editor.selection.has(id)))
  },
})

/** Selects more: from some rows to everything in their lanes, from there to everything. */
export const growSelection: Command = defineCommand({
  id: 'selection.grow',
  label: 'Select more',
  writes: false,
  plan(editor) {
    const order = editor.order()
    if (order.length === 0) return refuse('There is nothing to select.')
    const { selection } = editor
    if (selection.ids().length === order.length) return refuse('Everything is selected already.')
    const lanes = new Set(selection.ids().map((id) => editor.time.laneOf(id)))
    const inLanes = (id: SegmentId): boolean => lanes.has(editor.time.laneOf(id))
    const isWhole = order.every((id) => selection.has(id) || !inLanes(id))
    return will(() => select(editor, isWhole ? () => true : inLanes))
  },
})

/** Selects what fits; what was the primary stays it where it can. */
function select(editor: Editor, fits: (id: SegmentId) => boolean): void {
  const primary = editor.selection.primary()
  const ids = editor.order().filter(fits)
  editor.selection.set(
    primary !== undefined && ids.includes(primary) ? [...ids.filter((id) => id !== primary), primary] : ids,
  )
}

function roleOf(editor: Editor, id: SegmentId): unknown {
  return ownValue(editor.segment(id)?.wire, 'role')
}
