import type { Cluster } from './cluster.ts'
import type { Exchange } from './exchange.ts'
import { type Gap, isSilence } from './gap.ts'
import { isOverlap, type Overlap } from './overlap.ts'
import type { Seam } from './seam.ts'
import { REPORTED_KEYS, type Sums } from './sums.ts'
import { otherSide, type Turn } from './turn.ts'

/** 1 for what comes, -1 for what goes. */
export type Sign = 1 | -1

/** Counts a turn, whether or not its times are known. */
export function countTurn(sums: Sums, sign: Sign, turn: Turn): void {
  const own = sums[turn.side]
  const isTimed = turn.speech.length > 0
  if (turn.speaks) {
    own.turns += sign
    own.times += sign * turn.timeCount
    own.estimatedTimes += sign * turn.estimatedCount
    if (!isTimed) own.untimed += sign
  }
  if (isTimed) own.words += sign * turn.wordCount
  else if (turn.interrupted) sums.untimedInterruptions += sign
  for (const key of REPORTED_KEYS) if (turn.reported[key] === 'unusable') sums.unusable[key] += sign
}

/** Counts the speech of a cluster. */
export function countCluster(sums: Sums, sign: Sign, cluster: Cluster): void {
  const userMs = totalMs(cluster.islands.user)
  const agentMs = totalMs(cluster.islands.agent)
  sums.user.talkMs += sign * userMs
  sums.agent.talkMs += sign * agentMs
  sums.speechMs += sign * (userMs + agentMs - totalMs(cluster.overlaps))
  for (const overlap of cluster.overlaps) {
    if (!isOverlap(overlap)) continue
    sums.overlapMs += sign * (overlap.endMs - overlap.startMs)
    sums.overlaps += sign
    sums.overlapEstimated += sign * estimatedEdgesOf(overlap)
  }
  for (const { by, stopMs, startKnown, endKnown } of cluster.interruptions) {
    const estimated = sign * estimatedEdges(startKnown, endKnown)
    sums[by].interruptions += sign
    sums[by].interruptionEstimated += estimated
    if (stopMs !== undefined) sums[otherSide(by)].stopEstimated += estimated
  }
  for (const gap of cluster.gaps) countGap(sums, sign, gap)
  for (const exchange of cluster.exchanges) countExchange(sums, sign, exchange)
}

/** Counts the time between two clusters. */
export function countSeam(sums: Sums, sign: Sign, { gap, exchange }: Seam): void {
  if (gap) countGap(sums, sign, gap)
  if (exchange) countExchange(sums, sign, exchange)
}

/** How many of two edges are estimated. */
export function estimatedEdges(startKnown: boolean, endKnown: boolean): number {
  return Number(!startKnown) + Number(!endKnown)
}

function countGap(sums: Sums, sign: Sign, gap: Gap): void {
  const ms = gap.endMs - gap.startMs
  const estimated = sign * estimatedEdges(gap.startKnown, gap.endKnown)
  if (isSilence(ms)) {
    const own = sums[gap.after.side]
    own.silenceMs += sign * ms
    own.silences += sign
    own.silenceEstimated += estimated
  } else {
    sums.pauseMs += sign * ms
    sums.pauses += sign
    sums.pauseEstimated += estimated
  }
}

function countExchange(sums: Sums, sign: Sign, { from, to }: Exchange): void {
  sums[to.side].responseEstimated += sign * estimatedEdges(from.endKnown, to.startKnown)
}

/** An overlap starts with the later of two islands and ends with the earlier one; any that is known will do. */
function estimatedEdgesOf({ startMs, endMs, user, agent }: Overlap): number {
  const both = [user, agent]
  return estimatedEdges(
    both.some((island) => island.startMs === startMs && island.startKnown),
    both.some((island) => island.endMs === endMs && island.endKnown),
  )
}

function totalMs(spans: readonly { readonly startMs: number; readonly endMs: number }[]): number {
  let sum = 0
  for (const { startMs, endMs } of spans) sum += endMs - startMs
  return sum
}
