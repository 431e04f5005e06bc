import type { SegmentId } from '../../records/records.ts'
import type { LaneRow } from './followers.ts'
import type { World } from './world.ts'

/** How far a turn can grow to one side: to the same speaker's next turn, or the end of the call. */
export interface TurnWall {
  readonly ms: number
  readonly kind: 'neighbour' | 'call'
  readonly id: SegmentId | undefined
  /** The neighbour lies over this turn already. */
  readonly overlaps: boolean
}

/** The room around a turn. `back` is seen from the other end of time, as a mirrored chain is: its ms are negated. */
export interface TurnWalls {
  readonly on: TurnWall
  readonly back: TurnWall
  /** How far a ripple within the turn may lengthen it: the call gets longer with it. */
  readonly rippleOnMs: number
}

/** The walls around a turn. Tools, nodes and rows of an unknown role stop at nobody. */
export function turnWalls(world: World, { record, span, lane }: LaneRow): TurnWalls {
  const speaks = lane === 'user' || lane === 'agent'
  const { chain, row: rowAt, indexOf } = speaks ? world.laneChain(lane) : NO_LANE
  const at = indexOf(record.id)
  const aheadMs = at < 0 ? Number.POSITIVE_INFINITY : chain.startBehind(at)
  const behindMs = at < 0 ? Number.NEGATIVE_INFINITY : chain.endBefore(at)
  // One that began before and goes on longer lies over whatever this turn would gain.
  const overlaps = aheadMs < span.endMs || behindMs > span.endMs
  const isNext = aheadMs <= world.callEndMs
  const isPrevious = behindMs >= 0
  return {
    on: {
      ms: overlaps ? span.endMs : Math.max(span.endMs, Math.min(aheadMs, world.callEndMs)),
      kind: isNext || overlaps ? 'neighbour' : 'call',
      id: isNext ? rowAt(at + 1)?.record.id : undefined,
      overlaps,
    },
    back: {
      ms: -Math.min(span.startMs, Math.max(behindMs, 0)),
      kind: isPrevious ? 'neighbour' : 'call',
      id: isPrevious ? rowAt(at - 1)?.record.id : undefined,
      overlaps: behindMs > span.startMs,
    },
    rippleOnMs: overlaps ? span.endMs : Math.max(span.endMs, aheadMs),
  }
}

const NO_LANE = {
  chain: { startBehind: () => Number.POSITIVE_INFINITY, endBefore: () => Number.NEGATIVE_INFINITY },
  row: () => undefined,
  indexOf: () => -1,
}
