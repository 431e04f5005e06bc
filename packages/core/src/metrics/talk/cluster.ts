import { type Exchange, exchangeBefore } from './exchange.ts'
import { type Gap, gapBefore, type Reached, reachedWith } from './gap.ts'
import { type Island, islandsOf } from './island.ts'
import { type Interruption, interruptionsOf, type Overlap, overlapsOf } from './overlap.ts'
import { joins } from './stretch.ts'
import { compareTurns, otherSide, type Side, type Turn } from './turn.ts'

/** Speech of one side that the other side does not start to speak in. */
export interface Run {
  readonly side: Side
  readonly startMs: number
  readonly endMs: number
  readonly first: Island
  readonly last: Island
}

/**
 * Turns that lie so close together that their speech may touch, and all that can be told of them alone. What
 * lies between two clusters depends on the two of them and nothing else, so an edit changes few clusters.
 */
export interface Cluster {
  /** By start, then place in the list; never empty. */
  readonly turns: readonly Turn[]
  readonly startMs: number
  readonly endMs: number
  readonly islands: Readonly<Record<Side, readonly Island[]>>
  readonly head: Island
  readonly reached: Reached
  readonly gaps: readonly Gap[]
  readonly exchanges: readonly Exchange[]
  readonly overlaps: readonly Overlap[]
  readonly interruptions: readonly Interruption[]
  readonly runs: readonly Run[]
}

/** Sorts turns that speak into clusters, in order of time. */
export function clustersOf(turns: readonly Turn[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  let open: Turn[] = []
  let endMs = Number.NEGATIVE_INFINITY
  const close = (): void => {
    const cluster = clusterOf(open)
    if (cluster) clusters.push(cluster)
  }
  for (const turn of turns.toSorted(compareTurns)) {
    if (!joins(endMs, turn.startMs)) {
      close()
      open = []
    }
    open.push(turn)
    endMs = Math.max(endMs, turn.endMs)
  }
  close()
  return clusters
}

function clusterOf(turns: readonly Turn[]): Cluster | undefined {
  const islands = { user: islandsOf(turns, 'user'), agent: islandsOf(turns, 'agent') }
  const inOrder = [...islands.user, ...islands.agent].sort(compareIslands)
  const [head] = inOrder
  if (!head) return undefined
  const gaps: Gap[] = []
  const exchanges: Exchange[] = []
  const runs: Run[] = []
  const last: { user?: Island; agent?: Island } = {}
  let reached: Reached = { island: head, endKnown: head.endKnown }
  for (const island of inOrder) {
    const gap = gapBefore(island, reached)
    if (gap) gaps.push(gap)
    const exchange = exchangeBefore(island, last[island.side], last[otherSide(island.side)])
    if (exchange) exchanges.push(exchange)
    addToRuns(runs, island)
    last[island.side] = island
    reached = reachedWith(reached, island)
  }
  const overlaps = overlapsOf(islands.user, islands.agent)
  return {
    turns,
    startMs: head.startMs,
    endMs: reached.island.endMs,
    islands,
    head,
    reached,
    gaps,
    exchanges,
    overlaps,
    interruptions: interruptionsOf(overlaps, turns),
    runs,
  }
}

function addToRuns(runs: Run[], island: Island): void {
  const { side, startMs, endMs } = island
  const last = runs.at(-1)
  if (last?.side === side) runs[runs.length - 1] = { ...last, endMs, last: island }
  else runs.push({ side, startMs, endMs, first: island, last: island })
}

function compareIslands(a: Island, b: Island): number {
  return a.startMs - b.startMs || compareTurns(a.first, b.first)
}
