import type { LaneId } from '../../indexes/time-index.ts'
import { createChain, mirrored } from '../chain/chain.ts'
import { type ChainMove, canRoll, moveEdge } from '../chain/move-edge.ts'
import { movedBy, type SegmentChange, sameSpan } from '../drag-plan.ts'
import type { Edge } from '../grab.ts'
import type { DragLimit } from '../limits.ts'
import type { LaneRow } from './followers.ts'
import {
  type Moved,
  type MoveRequest,
  type Mover,
  once,
  shiftedBy,
  shiftOf,
  stays,
  within,
  withShift,
} from './mover.ts'
import { retimed, turnDetail } from './turn-detail.ts'
import { turnWalls } from './turn-walls.ts'
import { followersOf, type LaneChain, type World } from './world.ts'

/** Holds one end of a row that has a length. */
export function edgeMover(world: World, row: LaneRow, edge: Edge): Mover {
  const { record, span, lane } = row
  const speaks = lane === 'user' || lane === 'agent'
  const around = speaks ? world.laneChain(lane) : alone(row)
  const place = around.indexOf(record.id)
  const isBack = edge === 'start'
  const chain = isBack ? mirrored(around.chain) : around.chain
  const at = isBack ? chain.count - 1 - place : place
  const there = (index: number): number => (isBack ? chain.count - 1 - index : index)
  const bound = { ms: isBack ? 0 : Math.max(span.endMs, world.callEndMs), kind: 'call' as const }

  const limitOf = (limit: ChainMove['limit']): DragLimit | undefined => {
    if (!limit) return undefined
    const id = limit.unit === undefined ? undefined : around.row(there(limit.unit))?.record.id
    return { kind: limit.kind, ...(id === undefined ? {} : { id }) }
  }

  const moveAmongNeighbours = ({ deltaMs, policy, minGapMs }: MoveRequest): Moved => {
    const forward = isBack ? -deltaMs : deltaMs
    const moved = moveEdge({ chain, at, deltaMs: forward, policy, minGapMs, most: bound })
    const changes: SegmentChange[] = []
    const shifts: Moved['shifts'][number][] = []
    for (const { index, ...ends } of moved.moves) {
      const other = around.row(there(index))
      if (!other) continue
      const to = isBack ? { startMs: -ends.endMs + 0, endMs: -ends.startMs + 0 } : ends
      const byMs = to.startMs - other.span.startMs
      if (byMs !== 0 && sameSpan(movedBy(other.span, byMs), to)) shifts.push(...shiftOf([other.record], byMs))
      else if (!sameSpan(other.span, to)) changes.push(retimed(other.record, to))
    }
    return {
      deltaMs: (isBack ? -moved.deltaMs : moved.deltaMs) + 0,
      limit: limitOf(moved.limit),
      changes,
      shifts,
    }
  }

  const lanes: ReadonlySet<LaneId | undefined> = new Set([lane])
  const own = new Set([record.id])
  const follow = (scope: 'lane' | 'call') => () =>
    withShift(followersOf(world, scope, lanes, span.endMs, own))
  const inLane = once(follow('lane'))
  const inCall = once(follow('call'))

  // Only from the end: from the start, what is after the edge is the turn itself, and it moves as a body.
  const ripple = ({ deltaMs, scope }: MoveRequest): Moved => {
    const { endPinned, endLeast } = turnDetail(record)
    if (endPinned) return stays({ kind: 'pinned', id: record.id })
    const { backMs, onMs, isAll, shift } = scope === 'call' ? inCall() : inLane()
    const shrinkMs = Math.max(0, span.endMs - endLeast)
    const blocked = turnWalls(world, row).on.overlaps
    const to = within(deltaMs, Math.min(backMs, shrinkMs), blocked ? 0 : onMs)
    const limit: DragLimit =
      to > deltaMs && shrinkMs <= backMs ? { kind: 'shortest', id: record.id } : { kind: 'neighbour' }
    return {
      deltaMs: to,
      limit: to === deltaMs ? undefined : limit,
      changes: to === 0 ? [] : [retimed(record, { startMs: span.startMs, endMs: span.endMs + to })],
      shifts: shiftedBy(shift, to),
      ...(isAll ? { allFromMs: span.endMs } : {}),
    }
  }

  return {
    label: isBack ? 'Move start' : 'Move end',
    edges: [isBack ? span.startMs : span.endMs],
    ids: own,
    lane,
    defaultPolicy: canRoll(chain, at) ? 'roll' : 'clamp',
    move: (request) => (request.policy === 'ripple' ? ripple(request) : moveAmongNeighbours(request)),
  }
}

function alone(row: LaneRow): LaneChain {
  return { chain: createChain([row.span], () => turnDetail(row.record)), row: () => row, indexOf: () => 0 }
}
