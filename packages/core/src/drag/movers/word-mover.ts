import { type Refusal, refuse } from '../../commands/define-command.ts'
import type { LaneId } from '../../indexes/time-index.ts'
import { type Chain, isHeld, keptGap, mirrored } from '../chain/chain.ts'
import { type ChainMove, canRoll, moveEdge, stuck, type UnitMove } from '../chain/move-edge.ts'
import { pushBodies } from '../chain/push.ts'
import { rippleRoom } from '../chain/ripple-room.ts'
import type { DragLimit } from '../limits.ts'
import type { RippleScope } from '../policy.ts'
import type { LaneRow } from './followers.ts'
import {
  type Moved,
  type MoveRequest,
  type Mover,
  once,
  shiftedBy,
  stays,
  within,
  withShift,
} from './mover.ts'
import { turnAfterWords } from './turn-after-words.ts'
import { isTimedByWords } from './turn-detail.ts'
import { turnWalls } from './turn-walls.ts'
import { type TimedWord, timedWords, wordChain } from './words-of-turn.ts'
import { followersOf, type World } from './world.ts'

/** Which part of a word is held. */
export type WordPart = 'start' | 'end' | 'body'

/** Holds a word of a turn. */
export function wordMover(world: World, row: LaneRow, wordIndex: number, part: WordPart): Mover | Refusal {
  const { record } = row
  const words = timedWords(record)
  const at = words.findIndex(({ index }) => index === wordIndex)
  const grabbed = words[at]
  if (!grabbed) return refuse('This word has no times that could be dragged. Set its start and end first.')
  const chain = wordChain(words)
  const back = mirrored(chain)
  const walls = turnWalls(world, row)
  const grows = isTimedByWords(record)

  const limitOf = (limit: ChainMove['limit'], isBack: boolean): DragLimit | undefined => {
    if (!limit) return undefined
    if (limit.unit !== undefined) {
      const word = words[isBack ? chain.count - 1 - limit.unit : limit.unit]
      return { kind: limit.kind, id: record.id, ...(word ? { wordIndex: word.index } : {}) }
    }
    const id = limit.kind === 'turn' ? record.id : isBack ? walls.back.id : walls.on.id
    return { kind: limit.kind, ...(id === undefined ? {} : { id }) }
  }

  const moveWithin = ({ deltaMs, policy, minGapMs }: MoveRequest): Moved => {
    const isBack = part === 'start' || (part === 'body' && deltaMs < 0)
    const wall = isBack ? walls.back : walls.on
    const stopsAtTurn = policy !== 'push' && !grows
    const turnEdgeMs = isBack ? -row.span.startMs : row.span.endMs
    const request = {
      chain: isBack ? back : chain,
      at: isBack ? chain.count - 1 - at : at,
      deltaMs: isBack ? -deltaMs : deltaMs,
      minGapMs,
      most: stopsAtTurn ? { ms: turnEdgeMs, kind: 'turn' as const } : wall,
    }
    const moved = part === 'body' ? moveBody(request, policy === 'push') : moveEdge({ ...request, policy })
    const moves = isBack ? moved.moves.map((move) => turnedBack(move, chain.count)) : moved.moves
    return {
      deltaMs: (isBack ? -moved.deltaMs : moved.deltaMs) + 0,
      limit: limitOf(moved.limit, isBack),
      changes: turnAfterWords(record, words, moves),
      shifts: [],
    }
  }

  const first = part === 'end' ? at + 1 : at
  const room = once(() => rippleRoom(chain, first, at))
  const edgeMs = part === 'end' ? grabbed.endMs : grabbed.startMs
  const lanes: ReadonlySet<LaneId | undefined> = new Set([row.lane])
  const own = new Set([record.id])
  const laneFollowers = once(() => withShift(followersOf(world, 'lane', lanes, edgeMs, own)))
  const callFollowers = once(() => withShift(followersOf(world, 'call', lanes, edgeMs, own)))

  const ripple = ({ deltaMs, scope: wanted }: MoveRequest): Moved => {
    if (grabbed.pinned) return stays({ kind: 'pinned', id: record.id, wordIndex })
    // What lies over the word is neither before its end nor after it.
    if (part === 'end' && chain.startBehind(at) < grabbed.endMs) {
      return stays({ kind: 'neighbour', id: record.id, ...indexOf(words[at + 1]) })
    }
    const { until, backMs, onMs, lastEndMs } = room()
    // A pinned word in the turn ends what moves, and with it the turn stays.
    const scope: RippleScope = until < chain.count ? 'turn' : wanted
    const followers = scope === 'turn' ? undefined : scope === 'lane' ? laneFollowers() : callFollowers()
    const unit = chain.unit(at)
    const shrinkMs =
      part === 'end' ? Math.max(0, unit.endMs - unit.endLeast) : Math.max(0, unit.startMs - -walls.back.ms)
    const isCovered = part === 'end' && chain.endBefore(at) > unit.endMs
    const growMs = isCovered
      ? 0
      : followers
        ? walls.on.overlaps
          ? 0
          : followers.onMs
        : Math.max(0, walls.rippleOnMs - Math.max(lastEndMs, unit.endMs))
    const to = within(
      deltaMs,
      Math.min(backMs, shrinkMs, followers?.backMs ?? Number.POSITIVE_INFINITY),
      Math.min(onMs, growMs),
    )
    const moves: UnitMove[] = []
    if (part === 'end') moves.push({ index: at, startMs: unit.startMs, endMs: unit.endMs + to })
    for (let index = first; index < until; index += 1) {
      const { startMs, endMs } = chain.span(index)
      moves.push({ index, startMs: startMs + to, endMs: endMs + to })
    }
    return {
      deltaMs: to,
      limit:
        to === deltaMs
          ? undefined
          : rippleLimit(to < deltaMs, until < chain.count ? words[until]?.index : undefined),
      changes:
        to === 0
          ? []
          : turnAfterWords(
              record,
              words,
              moves,
              followers && row.span.endMs >= edgeMs ? 'along' : 'touching',
              to,
            ),
      shifts: shiftedBy(followers?.shift, to),
      ...(followers?.isAll ? { allFromMs: edgeMs } : {}),
    }
  }

  const rippleLimit = (ranOn: boolean, pinnedIndex: number | undefined): DragLimit => {
    if (!ranOn) return { kind: part === 'end' ? 'shortest' : 'neighbour', id: record.id }
    if (pinnedIndex !== undefined) return { kind: 'pinned', id: record.id, wordIndex: pinnedIndex }
    return { kind: walls.on.kind, ...(walls.on.id === undefined ? {} : { id: walls.on.id }) }
  }

  const rolls = part !== 'body' && (part === 'end' ? canRoll(chain, at) : canRoll(back, chain.count - 1 - at))
  return {
    label: part === 'body' ? 'Move word' : part === 'start' ? 'Move start of word' : 'Move end of word',
    edges: part === 'body' ? [grabbed.startMs, grabbed.endMs] : [edgeMs],
    ids: own,
    lane: row.lane,
    defaultPolicy: rolls ? 'roll' : 'clamp',
    move: (request) => (request.policy === 'ripple' ? ripple(request) : moveWithin(request)),
  }
}

function indexOf(word: TimedWord | undefined): { readonly wordIndex?: number } {
  return word ? { wordIndex: word.index } : {}
}

interface BodyRequest {
  readonly chain: Chain
  readonly at: number
  readonly deltaMs: number
  readonly minGapMs: number
  readonly most: { readonly ms: number; readonly kind: 'turn' | 'neighbour' | 'call' }
}

function moveBody(request: BodyRequest, pushes: boolean): ChainMove {
  const { chain, at, deltaMs: wantedMs, minGapMs, most } = request
  const { startMs, endMs, pinned } = chain.unit(at)
  if (pinned) return stuck('pinned', at)
  const bodyAt = (deltaMs: number): UnitMove => ({
    index: at,
    startMs: startMs + deltaMs,
    endMs: endMs + deltaMs,
  })
  if (pushes) {
    const pushed = pushBodies({ ...request, members: new Set([at]) })
    return pushed.deltaMs === 0 ? pushed : { ...pushed, moves: [bodyAt(pushed.deltaMs), ...pushed.moves] }
  }
  const aheadMs = chain.startBehind(at)
  const wallMs = aheadMs - keptGap(minGapMs, endMs, aheadMs)
  const deltaMs = Math.max(0, Math.min(wantedMs, wallMs - endMs, most.ms - endMs))
  const limit =
    deltaMs === wantedMs
      ? undefined
      : wallMs <= most.ms
        ? { kind: isHeld(chain, at + 1) ? ('pinned' as const) : ('neighbour' as const), unit: at + 1 }
        : { kind: most.kind }
  return { deltaMs, limit, moves: deltaMs === 0 ? [] : [bodyAt(deltaMs)] }
}

function turnedBack({ index, startMs, endMs }: UnitMove, count: number): UnitMove {
  return { index: count - 1 - index, startMs: -endMs + 0, endMs: -startMs + 0 }
}
