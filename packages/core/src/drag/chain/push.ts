import { type Chain, isHeld, keptGap } from './chain.ts'
import type { Bound, ChainMove, UnitMove } from './move-edge.ts'

/** A push forward: from the end of the unit `at` on. */
export interface PushRequest {
  readonly chain: Chain
  readonly at: number
  readonly deltaMs: number
  /** The least distance to keep between units, where there is as much; ms. */
  readonly minGapMs: number
  readonly most: Bound
}

/** What moves as a whole, and pushes what is in front of it. */
export interface BodyPushRequest extends PushRequest {
  /** Further units that move along, by index; `at` is the first of all. */
  readonly members: ReadonlySet<number>
}

/** Drags the end of `at` forward by `deltaMs >= 0`; those in front move on at full length. */
export function pushOn(request: PushRequest): ChainMove {
  const { chain, at } = request
  const own = chain.unit(at)
  const pushed = untilFree(request.deltaMs, (deltaMs) =>
    cascade({ ...request, deltaMs, members: NO_ONE }, at + 1, own.endMs + deltaMs, own.endMs),
  )
  const { deltaMs, moves } = pushed
  if (deltaMs === 0) return { ...pushed, moves: [] }
  return { ...pushed, moves: [{ index: at, startMs: own.startMs, endMs: own.endMs + deltaMs }, ...moves] }
}

/** Moves `members` forward by `deltaMs >= 0`, and what is in front of them. Moves of members are not named. */
export function pushBodies(request: BodyPushRequest): ChainMove {
  return untilFree(request.deltaMs, (deltaMs) =>
    cascade({ ...request, deltaMs }, request.at, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY),
  )
}

const NO_ONE: ReadonlySet<number> = new Set()

interface Cascade {
  readonly overshootMs: number
  readonly limit: ChainMove['limit']
  readonly moves: readonly UnitMove[]
}

/** Goes back by what a push went too far, until nothing is in the way. */
function untilFree(wantedMs: number, cascadeBy: (deltaMs: number) => Cascade): ChainMove {
  let deltaMs = wantedMs
  let limit: ChainMove['limit']
  while (deltaMs > 0) {
    const { overshootMs, limit: wall, moves } = cascadeBy(deltaMs)
    if (overshootMs <= 0) return { deltaMs, limit, moves }
    limit = wall
    // Everything up to the wall is packed, so that one step back frees it, and a second finds it free.
    deltaMs = Math.max(0, deltaMs - overshootMs)
  }
  return { deltaMs: 0, limit, moves: [] }
}

function cascade(request: BodyPushRequest, from: number, headMs: number, headFromMs: number): Cascade {
  const { chain, deltaMs, members, minGapMs, most } = request
  const moves: UnitMove[] = []
  let membersLeft = members.size
  let furthestMs = headMs
  let furthestFromMs = headFromMs
  for (let index = from; index < chain.count; index += 1) {
    if (members.has(index)) {
      const { endMs } = chain.span(index)
      membersLeft -= 1
      furthestMs = Math.max(furthestMs, endMs + deltaMs)
      furthestFromMs = Math.max(furthestFromMs, endMs)
      continue
    }
    const firstMs = chain.startBehind(index - 1)
    const needMs = furthestMs + keptGap(minGapMs, furthestFromMs, firstMs)
    if (firstMs >= needMs) {
      if (membersLeft === 0) break
      continue
    }
    const unit = chain.unit(index)
    if (isHeld(chain, index)) {
      const kind = unit.pinned ? 'pinned' : 'neighbour'
      return { overshootMs: needMs - firstMs, limit: { kind, unit: index }, moves }
    }
    const lengthMs = unit.endMs - unit.startMs
    moves.push({ index, startMs: needMs, endMs: needMs + lengthMs })
    furthestMs = needMs + lengthMs
    furthestFromMs = unit.endMs
  }
  return { overshootMs: furthestMs - most.ms, limit: { kind: most.kind }, moves }
}
