import type { Cluster } from './cluster.ts'
import type { Exchange } from './exchange.ts'
import { type Gap, isSilence } from './gap.ts'
import { isOverlap } from './overlap.ts'
import type { Seam } from './seam.ts'
import { REPORTED_KEYS, type Share } from './tally.ts'
import type { Turn } from './turn.ts'

type Part = Share[number]

/** What a turn adds to the sums, whether or not its times are known. */
export function shareOfTurn(turn: Turn): Share {
  const { side } = turn
  const isTimed = turn.speech.length > 0
  return [
    [`${side}Turns`, Number(turn.speaks)],
    [`${side}Untimed`, Number(turn.speaks && !isTimed)],
    [`${side}Words`, isTimed ? turn.wordCount : 0],
    [`${side}TimeCount`, turn.speaks ? turn.timeCount : 0],
    [`${side}TimeEstimated`, turn.speaks ? turn.estimatedCount : 0],
    ['untimedInterruptions', Number(turn.interrupted && !isTimed)],
    ...REPORTED_KEYS.map((key): Part => [`${key}Unusable`, Number(turn.reported[key] === 'unusable')]),
  ]
}

/** What the speech of a cluster adds to the sums. */
export function shareOfCluster(cluster: Cluster): Share {
  const { user, agent } = cluster.islands
  const userTalk = totalMs(user)
  const agentTalk = totalMs(agent)
  const share: Part[] = [
    ['userTalk', userTalk],
    ['agentTalk', agentTalk],
    ['speech', userTalk + agentTalk - totalMs(cluster.overlaps)],
  ]
  for (const overlap of cluster.overlaps) {
    if (!isOverlap(overlap)) continue
    const { startKnown, endKnown } = edgesOfOverlap(overlap)
    share.push(['overlap', overlap.endMs - overlap.startMs], ['overlapCount', 1])
    share.push(['overlapEstimated', estimatedEdges(startKnown, endKnown)])
  }
  for (const { by, stopMs, startKnown, endKnown } of cluster.interruptions) {
    const estimated = estimatedEdges(startKnown, endKnown)
    share.push([`${by}Interruptions`, 1], [`${by}InterruptionEstimated`, estimated])
    if (stopMs !== undefined)
      share.push([by === 'user' ? 'agentStopEstimated' : 'userStopEstimated', estimated])
  }
  for (const gap of cluster.gaps) share.push(...shareOfGap(gap))
  for (const exchange of cluster.exchanges) share.push(shareOfExchange(exchange))
  return share
}

/** What the time between two clusters adds to the sums. */
export function shareOfSeam({ gap, exchange }: Seam): Share {
  return [...(gap ? shareOfGap(gap) : []), ...(exchange ? [shareOfExchange(exchange)] : [])]
}

/** How many of two edges are estimated. */
export function estimatedEdges(startKnown: boolean, endKnown: boolean): number {
  return Number(!startKnown) + Number(!endKnown)
}

/** Which edges of an overlap are known: its start is the later one's, its end the earlier one's. */
export function edgesOfOverlap({ startMs, endMs, user, agent }: Cluster['overlaps'][number]): {
  readonly startKnown: boolean
  readonly endKnown: boolean
} {
  const startsWith = [user, agent].filter((island) => island.startMs === startMs)
  const endsWith = [user, agent].filter((island) => island.endMs === endMs)
  return {
    startKnown: startsWith.some((island) => island.startKnown),
    endKnown: endsWith.some((island) => island.endKnown),
  }
}

function shareOfGap(gap: Gap): Share {
  const ms = gap.endMs - gap.startMs
  const estimated = estimatedEdges(gap.startKnown, gap.endKnown)
  const { side } = gap.after
  return isSilence(ms)
    ? [
        [`${side}Silence`, ms],
        [`${side}SilenceCount`, 1],
        [`${side}SilenceEstimated`, estimated],
      ]
    : [
        ['pauses', ms],
        ['pauseCount', 1],
        ['pauseEstimated', estimated],
      ]
}

function shareOfExchange({ from, to }: Exchange): Part {
  return [`${to.side}ResponseEstimated`, estimatedEdges(from.endKnown, to.startKnown)]
}

function totalMs(spans: readonly { readonly startMs: number; readonly endMs: number }[]): number {
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
}
