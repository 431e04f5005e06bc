import type { Run } from './cluster.ts'
import type { Link } from './talk-timeline.ts'
import type { Side } from './turn.ts'

/** The longest monologue of each side; the first of those that are as long. */
export function longestRuns(links: readonly Link[]): { readonly [side in Side]: Run | undefined } {
  const longest: { user: Run | undefined; agent: Run | undefined } = { user: undefined, agent: undefined }
  let open: Run | undefined
  for (const { cluster } of links) {
    for (const run of cluster.runs) {
      // A run goes on over clusters until the other side starts to speak.
      open = open?.side === run.side ? { ...run, startMs: open.startMs, first: open.first } : run
      const best = longest[open.side]
      if (!best || open.endMs - open.startMs > best.endMs - best.startMs) longest[open.side] = open
    }
  }
  return longest
}

/** The ids of the turns that a run is made of. */
export function turnsOfRun(links: readonly Link[], { side, startMs, endMs }: Run): readonly string[] {
  const ids = new Set<string>()
  for (const { cluster } of links) {
    if (cluster.endMs <= startMs || cluster.startMs >= endMs) continue
    for (const island of cluster.islands[side]) {
      if (island.endMs <= startMs || island.startMs >= endMs) continue
      for (const turn of island.turns) ids.add(turn.id)
    }
  }
  return [...ids]
}
