import type { Editor } from '../../editor/editor.ts'
import { ownValue } from '../../json/json-path.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import type { Command } from '../command.ts'
import { defineCommand, refuse, will } from '../define-command.ts'
import { findSegment } from '../find-segment.ts'

const OTHER_SIDE: Readonly<Record<string, string>> = {
  user: 'agent',
  agent: 'user',
  agent_function: 'agent_result',
  agent_result: 'agent_function',
}

/** Gives what is selected to the other side: user to agent, call to result, and back. */
export const changeRole: Command = defineCommand({
  id: 'selection.changeRole',
  label: 'Change role',
  plan(editor) {
    const ids = editor.selection.ids().filter((id) => otherRole(editor, id) !== undefined)
    if (ids.length === 0) return refuse('Select a turn, a tool call or a result.')
    return will(() =>
      editor.commit('Change role', (tx) => {
        for (const id of ids) {
          const found = findSegment(editor, id)
          const role = otherRole(editor, id)
          if (!found.ok || role === undefined) continue
          tx.put(reviseSegment(found.record, { wire: { ...found.wire, role }, newId: tx.newId }))
        }
      }),
    )
  },
})

function otherRole(editor: Editor, id: string): string | undefined {
  const role = ownValue(editor.segment(id)?.wire, 'role')
  return typeof role === 'string' && Object.hasOwn(OTHER_SIDE, role) ? OTHER_SIDE[role] : undefined
}
