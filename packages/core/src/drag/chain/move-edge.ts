import { type LimitKind, TOUCHING_MS } from '../limits.ts'
import type { DragPolicy } from '../policy.ts'
import { type Chain, isHeld, keptGap, type Unit } from './chain.ts'
import { type PushRequest, pushOn } from './push.ts'

/** A hard bound that nothing in the chain may pass, with its name. */
export interface Bound {
  readonly ms: number
  readonly kind: LimitKind
}

/** A unit at its new place. */
export interface UnitMove {
  readonly index: number
  readonly startMs: number
  readonly endMs: number
}

/** What a drag in a chain comes to. */
export interface ChainMove {
  readonly deltaMs: number
  readonly limit: { readonly kind: LimitKind; readonly unit?: number } | undefined
  readonly moves: readonly UnitMove[]
}

/** The end of one unit dragged by an amount; negative is back towards its start. */
export interface EdgeRequest extends PushRequest {
  readonly policy: DragPolicy
}

/** Drags the end of the unit `at`, and what gives way to it. Ripple is not planned here. */
export function moveEdge(request: EdgeRequest): ChainMove {
  const { chain, at, deltaMs, policy } = request
  const own = chain.unit(at)
  if (own.endPinned) return stuck('pinned', at)
  const rolls = policy === 'roll' && canRoll(chain, at)
  if (deltaMs < 0) {
    const least = Math.min(own.endMs, own.endLeast)
    const endMs = Math.max(own.endMs + deltaMs, least)
    const limited = endMs > own.endMs + deltaMs
    return result(request, own, endMs, rolls, limited ? { kind: 'shortest', unit: at } : undefined)
  }
  // One that began before and goes on longer lies over whatever this one would gain.
  if (chain.endBefore(at) > own.endMs) return stuck('neighbour', at - 1)
  if (policy === 'push') return pushOn(request)
  const wall = wallAhead(request, rolls)
  const endMs = Math.max(own.endMs, Math.min(own.endMs + deltaMs, wall.ms))
  return result(request, own, endMs, rolls, endMs < own.endMs + deltaMs ? wall.limit : undefined)
}

/** Whether the end of a unit is a boundary that it shares with the next one, and that both can move. */
export function canRoll(chain: Chain, at: number): boolean {
  if (at + 1 >= chain.count) return false
  const { startMs, startPinned } = chain.unit(at + 1)
  const { endMs, endPinned } = chain.unit(at)
  return (
    !startPinned &&
    !endPinned &&
    Math.abs(startMs - endMs) <= TOUCHING_MS &&
    chain.startBehind(at) === startMs &&
    chain.endBefore(at + 1) === endMs
  )
}

/** Nothing moves. */
export function stuck(kind: LimitKind, unit?: number): ChainMove {
  return { deltaMs: 0, limit: { kind, ...(unit === undefined ? {} : { unit }) }, moves: [] }
}

interface Wall {
  readonly ms: number
  readonly limit: NonNullable<ChainMove['limit']>
}

function wallAhead({ chain, at, policy, minGapMs, most }: EdgeRequest, rolls: boolean): Wall {
  const own = chain.unit(at)
  const bound: Wall = { ms: most.ms, limit: { kind: most.kind } }
  if (at + 1 >= chain.count) return bound
  const next = chain.unit(at + 1)
  const kind = next.pinned ? 'pinned' : 'neighbour'
  const startMs = chain.startBehind(at)
  const gives = policy === 'steal' && !next.startPinned && !isHeld(chain, at + 1) && startMs >= own.endMs
  const giving = Math.max(next.startMs, next.startMost)
  if (rolls) {
    return nearer(bound, {
      ms: own.endMs + (giving - next.startMs),
      limit: { kind: 'shortest', unit: at + 1 },
    })
  }
  if (gives) return nearer(bound, { ms: giving, limit: { kind: 'shortest', unit: at + 1 } })
  const ms = startMs - keptGap(minGapMs, own.endMs, startMs)
  return nearer(bound, { ms, limit: { kind, unit: at + 1 } })
}

function nearer(a: Wall, b: Wall): Wall {
  return b.ms <= a.ms ? b : a
}

function result(
  { chain, at }: EdgeRequest,
  own: Unit,
  endMs: number,
  rolls: boolean,
  limit: ChainMove['limit'],
): ChainMove {
  const deltaMs = endMs - own.endMs
  if (deltaMs === 0) return { deltaMs: 0, limit, moves: [] }
  const moves: UnitMove[] = [{ index: at, startMs: own.startMs, endMs }]
  if (at + 1 < chain.count) {
    const next = chain.unit(at + 1)
    // A boundary that is shared keeps the millisecond that may lie between; a stolen start is where it was met.
    const startMs = rolls ? next.startMs + deltaMs : Math.max(next.startMs, endMs)
    const stolen = !rolls && own.endMs <= next.startMs
    if (startMs !== next.startMs && (rolls || stolen)) {
      moves.push({ index: at + 1, startMs, endMs: next.endMs })
    }
  }
  return { deltaMs, limit, moves }
}
