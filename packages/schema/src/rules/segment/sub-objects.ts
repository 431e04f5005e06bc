import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

/** The role against the object that belongs to it: nothing at the endpoint ties the two. */
export function checkSubObjects({ wire, role, tool, node }: SegmentFacts): readonly Problem[] {
  if (role === undefined) return []
  const isTool = role === 'agent_function' || role === 'agent_result'
  const found: Problem[] = []
  if (isTool && isAbsent(wire.tool)) {
    found.push(problem('tool_missing', [], 'A tool row without its tool. Add "tool" with a name.'))
  }
  if (role === 'node_transition' && isAbsent(wire.node)) {
    found.push(
      problem('node_missing', [], 'A move in the flow without its node. Add "node" with "from" and "to".'),
    )
  }
  if (!isTool && tool !== undefined) {
    const message =
      'Only agent_function and agent_result have a tool. Change the role, or take the tool away.'
    found.push(problem('tool_on_other_role', ['tool'], message))
  }
  if (role !== 'node_transition' && node !== undefined) {
    const message = 'Only node_transition has a node. Change the role, or take the node away.'
    found.push(problem('node_on_other_role', ['node'], message))
  }
  return found
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}
