import { countWhile } from '../metrics/count-while.ts'
import type { SegmentId } from '../records/records.ts'
import { entryKinds } from './entry-kinds.ts'
import { enteredNode, leftNode, transitionReason } from './node-fields.ts'
import type { BareStay, NodeMove, NodePath, NodeStay, NodeVisits } from './node-path.ts'
import type { TimedTransition } from './transitions.ts'

/** What a path is made of. */
export interface NodePathFacts {
  readonly transitions: readonly TimedTransition[]
  /** The end of the call, ms. */
  readonly endMs: number
  /** Whether the caller had just cut the agent short at a moment. */
  wasCutShort(ms: number): boolean
}

/** The path of a call through its nodes. */
export function buildNodePath(facts: NodePathFacts): NodePath {
  const bare = bareStays(facts)
  const kinds = entryKinds(bare, facts.wasCutShort)
  const visits = new Map<string, number>()
  const stays = bare.map((stay, index): NodeStay => {
    const visit = stay.node === undefined ? 1 : (visits.get(stay.node) ?? 0) + 1
    if (stay.node !== undefined) visits.set(stay.node, visit)
    return { ...stay, entry: kinds[index] ?? 'normal', visit }
  })
  return {
    stays,
    nodes: visitsOf(stays),
    moves: movesOf(stays),
    breaks: stays.filter((stay) => !stay.isContinuous),
    nodeAt: (ms) => stays[countWhile(stays, ({ enterMs }) => enterMs <= ms) - 1],
  }
}

function bareStays({ transitions, endMs }: NodePathFacts): readonly BareStay[] {
  const stays: BareStay[] = []
  const first = transitions[0]
  const start = first && leftNode(first.record.wire)
  if (first && start !== undefined && start !== '' && first.atMs > 0) {
    stays.push({
      ...until(0, false, first.atMs, first.estimated),
      id: undefined,
      node: start,
      reason: undefined,
      from: undefined,
      before: undefined,
      isContinuous: true,
    })
  }
  let current: string | undefined
  for (const [index, { record, atMs, estimated }] of transitions.entries()) {
    const next = transitions[index + 1]
    const from = leftNode(record.wire)
    const node = enteredNode(record.wire)
    stays.push({
      ...until(atMs, estimated, next?.atMs ?? Math.max(atMs, endMs), next?.estimated ?? false),
      id: record.id,
      node,
      reason: transitionReason(record.wire),
      from,
      before: current,
      isContinuous: current === undefined || from === undefined || from === current,
    })
    current = node ?? current
  }
  return stays
}

function until(
  enterMs: number,
  enterEstimated: boolean,
  leaveMs: number,
  leaveEstimated: boolean,
): Pick<NodeStay, 'enterMs' | 'leaveMs' | 'dwellMs' | 'enterEstimated' | 'leaveEstimated'> {
  return { enterMs, leaveMs, dwellMs: Math.max(0, leaveMs - enterMs), enterEstimated, leaveEstimated }
}

function visitsOf(stays: readonly NodeStay[]): readonly NodeVisits[] {
  const byNode = new Map<string, NodeStay[]>()
  for (const stay of stays) {
    if (stay.node === undefined) continue
    const known = byNode.get(stay.node)
    if (known) known.push(stay)
    else byNode.set(stay.node, [stay])
  }
  return [...byNode].map(([node, own]) => ({
    node,
    visits: own.length,
    dwellMs: own.reduce((sum, { dwellMs }) => sum + dwellMs, 0),
    stays: own,
  }))
}

function movesOf(stays: readonly NodeStay[]): readonly NodeMove[] {
  const byEnds = new Map<string, { from: string; to: string; ids: SegmentId[] }>()
  for (const { id, node, from, before } of stays) {
    const left = before ?? from
    if (id === undefined || node === undefined || left === undefined) continue
    const key = JSON.stringify([left, node])
    const known = byEnds.get(key)
    if (known) known.ids.push(id)
    else byEnds.set(key, { from: left, to: node, ids: [id] })
  }
  return [...byEnds.values()].map((move) => ({ ...move, count: move.ids.length }))
}
