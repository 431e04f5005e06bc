import type { InterruptionSpan } from './call-metrics.ts'
import { countWhile } from './count-while.ts'
import type { Link } from './talk/link.ts'
import type { Interruption } from './talk/overlap.ts'

/** The interruptions of a call in order of time. */
export function interruptionSpansOf(links: readonly Link[]): readonly InterruptionSpan[] {
  return links.flatMap(({ cluster }) => cluster.interruptions.map(spanOf))
}

/** Tells whether the caller had just cut the agent short at a moment, and the agent has not spoken since. */
export function cutShortIn(links: readonly Link[]): (ms: number) => boolean {
  return (ms) => {
    const cluster = links[countWhile(links, (link) => link.cluster.startMs <= ms) - 1]?.cluster
    if (!cluster) return false
    const { interruptions, islands } = cluster
    let at = countWhile(interruptions, ({ startMs }) => startMs <= ms) - 1
    while (at >= 0 && interruptions[at]?.by !== 'user') at -= 1
    const cut = interruptions[at]
    const spoken = islands.agent[countWhile(islands.agent, ({ startMs }) => startMs <= ms) - 1]
    return cut !== undefined && (spoken === undefined || spoken.startMs <= cut.startMs)
  }
}

function spanOf(interruption: Interruption): InterruptionSpan {
  const { startMs, endMs, by, reported, stopMs, startKnown, endKnown } = interruption
  return {
    startMs,
    endMs,
    segmentIds: [...interruption.interrupted, ...interruption.interrupting].map(({ id }) => id),
    by,
    reported,
    stopMs,
    startEstimated: !startKnown,
    endEstimated: !endKnown,
  }
}
