import { isRole, isSpeechRole, type Role } from '@call-timeline/schema/fields'
import { refuse } from '../../../commands/define-command.ts'
import { getIn, isObject, ownValue, setIn, withoutKey } from '../../../json/json-path.ts'
import { leavingNode, missingTransition } from '../../../nodes/mended-transition.ts'
import type { SegmentRecord } from '../../../records/records.ts'
import { type Change, type FixKind, type FixSite, fix, type ObjectSite, own } from '../fix-kind.ts'

// What other systems call the five roles, in small letters.
const ROLE_WORDS: ReadonlyMap<string, Role> = new Map([
  ['assistant', 'agent'],
  ['bot', 'agent'],
  ['ai', 'agent'],
  ['human', 'user'],
  ['customer', 'user'],
  ['caller', 'user'],
  ['client', 'user'],
  ['tool_call', 'agent_function'],
  ['tool_calls', 'agent_function'],
  ['tool_call_invocation', 'agent_function'],
  ['function', 'agent_function'],
  ['function_call', 'agent_function'],
  ['tool', 'agent_result'],
  ['tool_result', 'agent_result'],
  ['tool_call_result', 'agent_result'],
  ['function_result', 'agent_result'],
  ['node', 'node_transition'],
  ['transition', 'node_transition'],
])

/** The role that another system's name for it stands for. */
export const roleMeant: FixKind = fix('role_meant', 'Use the name that the endpoint knows', (site) => {
  const { role } = site.wire
  const folded = typeof role === 'string' ? role.trim().toLowerCase() : ''
  const meant = isRole(folded) ? folded : ROLE_WORDS.get(folded)
  return meant === undefined ? undefined : setRole(site, meant)
})

/** The role that fits what the row holds. */
export const roleFromContent: FixKind = fix('role_from_content', 'Set the role by what it holds', (site) => {
  const { tool, node } = site.wire
  if (isObject(node) && !isObject(tool)) return setRole(site, 'node_transition')
  if (!isObject(tool)) return undefined
  const isResult = ['result', 'error', 'is_error'].some((key) => (tool[key] ?? null) !== null)
  return setRole(site, isResult ? 'agent_result' : 'agent_function')
})

/** The row is said by the caller. */
export const roleUser: FixKind = fix('role_user', 'The caller says it', (site) => setRole(site, 'user'))

/** The row is said by the agent. */
export const roleAgent: FixKind = fix('role_agent', 'The agent says it', (site) => setRole(site, 'agent'))

function setRole(site: ObjectSite, role: Role): Change | undefined {
  return own(site, { ...site.wire, role })
}

/** The part of a row that its role does not have, taken away. */
export const removePart: FixKind = fix('remove_part', 'Take it away', (site) => {
  const key = site.path[0]
  return key === 'tool' || key === 'node' ? own(site, withoutKey(site.wire, key)) : undefined
})

/** The move starts where the one before it led. */
export const leaveLastNode: FixKind = fix('set_from', 'Leave the node that the call is in', (site) => {
  const previous = site.record && site.view.around(site.record.id).previousNode
  const isChain = site.path[0] === 'node'
  return previous === undefined || !isChain ? undefined : own(site, leavingNode(site.wire, previous))
})

/** The first move of a call leaves a node that has no name of its own. */
export const leaveStart: FixKind = fix('set_from_start', 'Leave "start"', (site) => {
  const previous = site.record && site.view.around(site.record.id).previousNode
  return previous === undefined && site.path[0] === 'node' && site.path[1] === 'from'
    ? own(site, setIn(site.wire, ['node', 'from'], 'start'))
    : undefined
})

/** The move that is missing between the last one and this. */
export const insertMove: FixKind = fix('insert_move', 'Add the move that is missing', ({ record, view }) => {
  const current = record && view.around(record.id).previousNode
  const wire = record && current !== undefined ? missingTransition(record, current) : undefined
  if (!record || !wire) return undefined
  return { ok: true, added: [{ after: view.order()[view.indexOf(record.id) - 1], wire }] }
})

/** An ID of its own for an item that shares one. */
export const renewItemId: FixKind = fix('renew_id', 'Give it an ID of its own', (site) =>
  own(site, setIn(site.wire, site.path, `item-${site.newId()}`)),
)

/** What is marked on a user turn marked on the agent turn before it, which was cut short. */
export const moveInterruption: FixKind = fix('move_to_agent', 'Mark the agent turn before it', (site) =>
  moved(site, -1, 'agent'),
)

const OF_THE_AGENT = ['e2e_latency', 'llm_node_ttft', 'tts_node_ttfb']

/** A latency on the nearest turn that it is read on: behind for the agent's, before for the caller's. */
export const moveLatency: FixKind = fix('move_to_other_role', 'Move it to the turn it belongs to', (site) =>
  OF_THE_AGENT.some((key) => key === site.path[1]) ? moved(site, 1, 'agent') : moved(site, -1, 'user'),
)

function moved(site: ObjectSite, step: 1 | -1, role: string) {
  const { record, wire, path } = site
  const value = getIn(wire, path)
  const without = setIn(wire, path, undefined)
  if (!record || value === undefined || without === undefined) return undefined
  const target = nearestTurn(site, step, role)
  if (!target) return refuse('There is no such turn to move it to.')
  const present = getIn(target.wire, path)
  if (present !== undefined && present !== null && present !== false) {
    return refuse('That turn has a value of its own already.')
  }
  const next = setIn(target.wire, path, value)
  if (next === undefined) return refuse('The metadata of that turn is no object.')
  return {
    ok: true as const,
    rows: [
      { id: record.id, wire: without },
      { id: target.id, wire: next },
    ],
  }
}

function nearestTurn({ record, view }: FixSite, step: 1 | -1, role: string): SegmentRecord | undefined {
  const order = view.order()
  for (let at = (record ? view.indexOf(record.id) : -2) + step; at >= 0 && at < order.length; at += step) {
    const other = view.segment(order[at] ?? '')
    const found = ownValue(other?.wire, 'role')
    if (other && found === role) return other
    // Beyond another turn of the same speaker it is no longer the neighbour.
    if (isSpeechRole(found)) return undefined
  }
  return undefined
}
