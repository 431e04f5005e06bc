import type { SegmentId } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, NOTHING_TO_DO, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

/** Arguments of `setRole`. */
export interface SetRoleArgs {
  readonly id: SegmentId
  readonly role: string
}

/** Says who speaks, or what kind of row it is. Everything else of the row stays. */
export const setRole: Command<SetRoleArgs> = defineCommand<SetRoleArgs>({
  id: 'segment.setRole',
  label: 'Change role',
  plan(editor, { id, role }) {
    const found = findSegment(editor, id)
    if (!found.ok) return found
    const { record, wire } = found
    if (wire.role === role) return NOTHING_TO_DO
    return will(() =>
      editor.commit('Change role', (tx) =>
        tx.put(reviseSegment(record, { wire: { ...wire, role }, newId: tx.newId })),
      ),
    )
  },
})
