import { type Refusal, refuse } from '../../commands/define-command.ts'
import type { LaneId } from '../../indexes/time-index.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { mirrored } from '../chain/chain.ts'
import { groupRoom } from '../chain/group-room.ts'
import type { ChainMove } from '../chain/move-edge.ts'
import { pushBodies } from '../chain/push.ts'
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
import { extentOf, isPinned } from './turn-detail.ts'
import { followersOf, type LaneChain, type World } from './world.ts'

/** Holds whole segments by `grabbed`. Each takes its words along, and a tool row its other half. */
export function segmentsMover(world: World, grabbed: LaneRow, ids: readonly SegmentId[]): Mover | Refusal {
  const rows = membersOf(world, ids)
  const own = new Set(rows.map(({ record }) => record.id))
  const records = rows.map(({ record }) => record)
  const lanes: ReadonlySet<LaneId | undefined> = new Set(rows.map(({ lane }) => lane))
  const extents = records.map(extentOf).filter((extent) => extent !== undefined)
  if (extents.length < records.length)
    return refuse('A time of these items is too large for a call. Correct it first.')
  const firstMs = extents.reduce((least, { startMs }) => Math.min(least, startMs), Number.POSITIVE_INFINITY)
  const lastMs = extents.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY)
  const fromMs = rows.reduce((least, { span }) => Math.min(least, span.startMs), Number.POSITIVE_INFINITY)
  const pinned = records.find(isPinned)
  // Tools may run side by side. Speakers stop at themselves, and transitions keep their order.
  const walled = (['user', 'agent', 'node'] as const).filter((lane) => lanes.has(lane))
  const shift = once(() => shiftOf(records, 1)[0])
  const sightsTo = (direction: 1 | -1) => () =>
    walled.map((lane) => ({ lane, sight: sighted(world.laneChain(lane), own, direction) }))
  const ahead = once(sightsTo(1))
  const behind = once(sightsTo(-1))
  const rooms = { back: once(() => roomOf(-1)), on: once(() => roomOf(1)) }

  const roomOf = (direction: 1 | -1): Nearest => {
    let nearest: Nearest =
      direction > 0
        ? { ms: Math.max(0, world.callEndMs - lastMs), limit: { kind: 'call' } }
        : { ms: Math.max(0, firstMs), limit: { kind: 'call' } }
    for (const lane of walled) {
      const there = sighted(world.laneChain(lane), own, direction)
      const room = groupRoom(there.chain, there.members)
      if (room.ms < nearest.ms)
        nearest = { ms: room.ms, limit: there.limit({ kind: 'neighbour', ...unitOf(room.unit) }) }
    }
    return nearest
  }

  const clamped = ({ deltaMs, minGapMs }: MoveRequest): Moved => {
    const room = deltaMs < 0 ? rooms.back() : rooms.on()
    const ms = room.limit?.kind === 'neighbour' ? Math.max(0, room.ms - minGapMs) : room.ms
    const to = within(deltaMs, ms, ms)
    return {
      deltaMs: to,
      limit: to === deltaMs ? undefined : room.limit,
      changes: [],
      shifts: shiftedBy(shift(), to),
    }
  }

  const pushed = (request: MoveRequest): Moved => {
    const direction = request.deltaMs < 0 ? -1 : 1
    const bound = direction > 0 ? world.callEndMs : 0
    const outer = Math.max(0, direction > 0 ? world.callEndMs - lastMs : firstMs)
    let deltaMs = Math.min(Math.abs(request.deltaMs), outer)
    let limit: DragLimit | undefined = deltaMs < Math.abs(request.deltaMs) ? { kind: 'call' } : undefined
    const sights = direction > 0 ? ahead() : behind()
    const pushBy = (sight: Sight): ChainMove =>
      pushBodies({
        chain: sight.chain,
        at: sight.first,
        deltaMs,
        members: sight.members,
        minGapMs: request.minGapMs,
        most: { ms: bound, kind: 'call' },
      })
    for (const { lane, sight } of sights) {
      if (lane === 'node') {
        const room = groupRoom(sight.chain, sight.members)
        if (room.ms >= deltaMs) continue
        deltaMs = room.ms
        limit = sight.limit({ kind: 'neighbour', ...unitOf(room.unit) })
        continue
      }
      const result = pushBy(sight)
      if (result.deltaMs === deltaMs) continue
      deltaMs = result.deltaMs
      limit = sight.limit(result.limit)
    }
    if (deltaMs === 0) return stays(limit)
    const others = sights.flatMap(({ lane, sight }) =>
      lane === 'node'
        ? []
        : pushBy(sight).moves.flatMap(({ index, startMs }) => {
            const record = sight.record(index)
            return record ? shiftOf([record], direction * (startMs - sight.chain.span(index).startMs)) : []
          }),
    )
    return {
      deltaMs: direction * deltaMs,
      limit,
      changes: [],
      shifts: [...shiftedBy(shift(), direction * deltaMs), ...others],
    }
  }

  const none: ReadonlySet<SegmentId> = new Set()
  const lane = once(() => withShift(followersOf(world, 'lane', lanes, fromMs, none)))
  const call = once(() => withShift(followersOf(world, 'call', lanes, fromMs, none)))

  const rippled = ({ deltaMs, scope }: MoveRequest): Moved => {
    const { backMs, onMs, isAll, shift: all } = scope === 'call' ? call() : lane()
    // A pinned row among those that are held was found before; one between them ends what can follow.
    if (all && !records.every(({ id }) => all.ids.has(id))) return stays({ kind: 'pinned' })
    const to = within(deltaMs, backMs, onMs)
    const limit: DragLimit | undefined = to === deltaMs ? undefined : { kind: 'neighbour' }
    return {
      deltaMs: to,
      limit,
      changes: [],
      shifts: shiftedBy(all, to),
      ...(isAll ? { allFromMs: fromMs } : {}),
    }
  }

  return {
    label: 'Move in time',
    edges: [...new Set([grabbed.span.startMs, grabbed.span.endMs])],
    ids: own,
    lane: grabbed.lane,
    defaultPolicy: 'clamp',
    move(request) {
      if (pinned) return stays({ kind: 'pinned', id: pinned.id })
      if (request.policy === 'push') return pushed(request)
      return request.policy === 'ripple' ? rippled(request) : clamped(request)
    },
  }
}

interface Nearest {
  readonly ms: number
  readonly limit: DragLimit | undefined
}

/** A lane seen in the direction of the drag. */
interface Sight {
  readonly chain: LaneChain['chain']
  readonly members: ReadonlySet<number>
  readonly first: number
  record(index: number): SegmentRecord | undefined
  limit(limit: ChainMove['limit']): DragLimit | undefined
}

function sighted({ chain, row, indexOf }: LaneChain, own: ReadonlySet<SegmentId>, direction: 1 | -1): Sight {
  const there = (index: number): number => (direction > 0 ? index : chain.count - 1 - index)
  const members = new Set(
    [...own]
      .map(indexOf)
      .filter((index) => index >= 0)
      .map(there),
  )
  const record = (index: number): SegmentRecord | undefined => row(there(index))?.record
  return {
    chain: direction > 0 ? chain : mirrored(chain),
    members,
    first: [...members].reduce((least, index) => Math.min(least, index), chain.count),
    record,
    limit(limit) {
      if (!limit) return undefined
      const id = limit.unit === undefined ? undefined : record(limit.unit)?.id
      return { kind: limit.kind, ...(id === undefined ? {} : { id }) }
    },
  }
}

function membersOf(world: World, ids: readonly SegmentId[]): readonly LaneRow[] {
  const all = new Set(ids)
  for (const id of ids) {
    const pair = world.pairOf(id)
    if (pair !== undefined) all.add(pair)
  }
  return [...all].map((id) => world.row(id)).filter((row) => row !== undefined)
}

function unitOf(unit: number | undefined): { readonly unit?: number } {
  return unit === undefined ? {} : { unit }
}
