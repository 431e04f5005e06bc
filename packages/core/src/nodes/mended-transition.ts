import type { Json, JsonObject } from '@call-timeline/schema'
import { setIn } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { leftNode, leftNodeKey } from './node-fields.ts'

/** A transition that leaves the node that the call is in; undefined when its `node` is no object. */
export function leavingNode(wire: JsonObject, current: string): Json | undefined {
  return setIn(wire, ['node', leftNodeKey(wire)], current)
}

/**
 * The transition that is missing before another one, at the time of that: from the node that the call is in to
 * the one that is left next. Undefined when none is missing, or nothing says which node is left.
 */
export function missingTransition({ wire, span }: SegmentRecord, current: string): JsonObject | undefined {
  const to = leftNode(wire)
  if (to === undefined || to === current) return undefined
  const time = span ? { start_ms: span.startMs } : {}
  return { role: 'node_transition', ...time, node: { from: current, to } }
}
