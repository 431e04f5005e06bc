import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { SegmentFacts } from './facts.ts'

/** A move in the flow against the one before it. */
export function checkNodeChain({ role, node, around }: SegmentFacts): readonly Problem[] {
  if (role !== 'node_transition' || node === undefined || around.previousNode === undefined) return []
  const key = Object.hasOwn(node, 'from') ? 'from' : 'from_node'
  const from = node[key]
  if (typeof from !== 'string' || from === around.previousNode) return []
  const message = 'It leaves another node than the one that the last move entered. Correct one of the two.'
  return [problem('broken_node_chain', ['node', key], message)]
}
