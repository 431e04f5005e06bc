import type { Command } from '../commands/command.ts'
import { defineCommand, type Refusal, refuse, will } from '../commands/define-command.ts'
import { type FoundSegment, findSegment } from '../commands/find-segment.ts'
import { addRows } from '../commands/timeline/add-rows.ts'
import type { Editor } from '../editor/editor.ts'
import type { SegmentId } from '../records/records.ts'
import { reviseSegment } from '../records/revise-segment.ts'
import { leavingNode, missingTransition } from './mended-transition.ts'
import { enteredNode, isNodeTransition, leftNode } from './node-fields.ts'
import { transitionsOf } from './transitions.ts'

/** Arguments of the repairs of a path. */
export interface NodeRepairArgs {
  /** The transition that does not fit the one before it. */
  readonly id: SegmentId
}

interface Broken extends FoundSegment {
  /** The node that the call is in by then. */
  readonly current: string
}

/** Has a transition leave the node that the one before it in time entered. */
export const followPreviousNode: Command<NodeRepairArgs> = defineCommand<NodeRepairArgs>({
  id: 'node.followPrevious',
  label: 'Leave the node before',
  plan(editor, { id }) {
    const found = findTransition(editor, id)
    if (!found.ok) return found
    const { record, wire, current } = found
    if (leftNode(wire) === current) return refuse('It already leaves the node that the call is in.')
    const changed = leavingNode(wire, current)
    if (changed === undefined) return refuse('Its "node" is not an object. Edit it as JSON first.')
    return will(() =>
      editor.commit('Leave the node before', (tx) =>
        tx.put(reviseSegment(record, { wire: changed, newId: tx.newId })),
      ),
    )
  },
})

/** Adds the transition that is missing between this one and the one before it, at the time of this one. */
export const insertMissingTransition: Command<NodeRepairArgs> = defineCommand<NodeRepairArgs>({
  id: 'node.insertMissing',
  label: 'Add missing transition',
  plan(editor, { id }) {
    const found = findTransition(editor, id)
    if (!found.ok) return found
    const { record, wire, current } = found
    if (leftNode(wire) === undefined) return refuse('It does not say which node it leaves. Set that first.')
    const missing = missingTransition(record, current)
    if (!missing) return refuse('It leaves the node that the call is in; none is missing.')
    const above = editor.order()[editor.indexOf(id) - 1]
    return will(() => addRows(editor, 'Add missing transition', above, [missing]))
  },
})

/** Deletes a transition into the node that the call is in already. */
export const removeRepeatedTransition: Command<NodeRepairArgs> = defineCommand<NodeRepairArgs>({
  id: 'node.removeRepeated',
  label: 'Delete repeated transition',
  plan(editor, { id }) {
    const found = findTransition(editor, id)
    if (!found.ok) return found
    if (enteredNode(found.wire) !== found.current) {
      return refuse('It enters another node than the call is in, so it repeats nothing.')
    }
    return will(() => editor.commit('Delete repeated transition', (tx) => tx.remove(id)))
  },
})

const REPAIRS = [followPreviousNode, insertMissingTransition, removeRepeatedTransition]

/** The repairs that a transition can have now; none for one that fits the one before it. */
export function nodeRepairs(editor: Editor, id: SegmentId): readonly Command<NodeRepairArgs>[] {
  return REPAIRS.filter((repair) => editor.can(repair, { id }).ok)
}

function findTransition(editor: Editor, id: SegmentId): Broken | Refusal {
  const found = findSegment(editor, id)
  if (!found.ok) return found
  if (!isNodeTransition(found.record)) return refuse('This item is no node transition. Choose one that is.')
  let current: string | undefined
  for (const { record } of transitionsOf(editor)) {
    if (record.id === id) break
    current = enteredNode(record.wire) ?? current
  }
  if (current === undefined) return refuse('No transition comes before this one, so there is none to follow.')
  return { ...found, current }
}
