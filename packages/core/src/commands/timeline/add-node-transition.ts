import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import type { Command } from '../command.ts'
import { defineCommand, will } from '../define-command.ts'
import { timelineRefusal } from '../find-segment.ts'
import { addRows } from './add-rows.ts'
import { insertionPoint } from './insertion-point.ts'

/** Arguments of `addNodeTransition`. */
export interface AddNodeTransitionArgs {
  /** The node that is entered. */
  readonly to?: string
  readonly reason?: string
  /** The row that it follows; the selection when absent, and the end of the list without one. */
  readonly after?: SegmentId
}

// The endpoint wants a text even for the first node of a call.
const FIRST_NODE = 'start'

/** Adds a move to another node, from the node that the call is in by then. */
export const addNodeTransition: Command<AddNodeTransitionArgs> = defineCommand<AddNodeTransitionArgs>({
  id: 'timeline.addNodeTransition',
  label: 'Add node transition',
  plan(editor, { to = 'new_node', reason, after }) {
    const refusal = timelineRefusal(editor)
    if (refusal) return refusal
    const point = insertionPoint(editor, after)
    const from = nodeBefore(editor, point.after) ?? FIRST_NODE
    return will(() =>
      addRows(editor, 'Add node transition', point.after, [
        {
          role: 'node_transition',
          start_ms: point.fromMs,
          node: { from, to, ...(reason === undefined ? {} : { reason }) },
        },
      ]),
    )
  },
})

function nodeBefore(editor: Editor, after: SegmentId | undefined): string | undefined {
  const last = after === undefined ? -1 : editor.indexOf(after)
  const order = editor.order()
  for (let index = last; index >= 0; index -= 1) {
    const wire = editor.segment(order[index] ?? '')?.wire
    if (ownValue(wire, 'role') !== 'node_transition') continue
    const to = ownValue(ownValue(wire, 'node'), 'to')
    if (typeof to === 'string') return to
  }
  return undefined
}
