import type { CallReader } from '../tools/call-reader.ts'
import { buildNodePath } from './build-node-path.ts'
import type { NodePath } from './node-path.ts'
import { transitionsOf } from './transitions.ts'

/**
 * The path of a call through its nodes, read from its transitions alone: far cheaper than figures, but without a
 * look at speech no stay is told to be entered by an interruption. `endMs` is the end of the call.
 */
export function plainNodePath(call: CallReader, endMs: number): NodePath {
  return buildNodePath({ transitions: transitionsOf(call), endMs, wasCutShort: () => false })
}
