import type { Json } from '@call-timeline/schema'
import { ownValue } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'

/** Whether a row is a move to another node. */
export function isNodeTransition({ wire }: SegmentRecord): boolean {
  return ownValue(wire, 'role') === 'node_transition'
}

/** The node that a transition enters; undefined when it is no text. */
export function enteredNode(wire: Json): string | undefined {
  return textOf(ownValue(ownValue(wire, 'node'), 'to'))
}

/** The node that a transition leaves; undefined when it is no text. */
export function leftNode(wire: Json): string | undefined {
  return textOf(ownValue(ownValue(wire, 'node'), leftNodeKey(wire)))
}

/** The key that a transition names the node it leaves by: `from`, or `from_node` when only that is there. */
export function leftNodeKey(wire: Json): 'from' | 'from_node' {
  const node = ownValue(wire, 'node')
  return ownValue(node, 'from') === undefined && ownValue(node, 'from_node') !== undefined
    ? 'from_node'
    : 'from'
}

/** Why a transition was made, as it says itself. */
export function transitionReason(wire: Json): string | undefined {
  return textOf(ownValue(ownValue(wire, 'node'), 'reason'))
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
