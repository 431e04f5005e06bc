import type { SegmentId } from '../../records/records.ts'
import type { Run } from './cluster.ts'
import type { Link } from './link.ts'

/**
 * The monologues that touch the links in `[from, to)`: runs of one side joined over clusters, until the other
 * side starts to speak. Each is whole, wherever it starts and ends.
 */
export function monologuesAround(links: readonly Link[], from: number, to: number): readonly Run[] {
  const first = Math.max(0, from)
  const last = Math.min(links.length, to) - 1
  if (first > last) return []
  const found: Run[] = []
  const push = (run: Run | undefined): void => {
    const open = found.at(-1)
    if (!run) return
    if (open?.side !== run.side) found.push(run)
    else found[found.length - 1] = { ...run, startMs: open.startMs, first: open.first }
  }
  let start = first
  while (goesOn(links[start - 1], links[start])) {
    start -= 1
    // Only the last run of such a cluster goes on; those before it are others.
    if (runsOf(links[start]).length > 1) break
  }
  for (let index = start; index < first; index += 1) push(runsOf(links[index]).at(-1))
  for (let index = first; index <= last; index += 1) for (const run of runsOf(links[index])) push(run)
  for (let index = last + 1; goesOn(links[index - 1], links[index]); index += 1) {
    const runs = runsOf(links[index])
    push(runs[0])
    if (runs.length > 1) break
  }
  return found
}

function runsOf(link: Link | undefined): readonly Run[] {
  return link?.cluster.runs ?? []
}

function goesOn(before: Link | undefined, after: Link | undefined): boolean {
  return before !== undefined && after !== undefined && runsOf(before).at(-1)?.side === runsOf(after)[0]?.side
}

/** Monologues of one side by length. */
export interface MonologueList {
  add(run: Run): void
  /** Takes out the one that starts where this does. */
  remove(run: Run): void
  /** The longest; the first in time of those that are as long. */
  longest(): Run | undefined
}

// Above this, one pass over all is cheaper than a splice for each.
const FEW = 32

/** An empty list. */
export function createMonologueList(): MonologueList {
  let runs: Run[] = []
  let entering: Run[] = []
  let leaving: Run[] = []

  const settle = (): void => {
    if (entering.length + leaving.length > FEW) {
      const gone = new Set(leaving.map(({ startMs }) => startMs))
      runs = [...runs.filter(({ startMs }) => !gone.has(startMs)), ...entering].sort(compareRuns)
    } else {
      for (const run of leaving) runs.splice(placeOf(runs, run), 1)
      for (const run of entering) runs.splice(placeOf(runs, run), 0, run)
    }
    entering = []
    leaving = []
  }

  return {
    add: (run) => void entering.push(run),
    remove(run) {
      const isNew = entering.findIndex(({ startMs }) => startMs === run.startMs)
      if (isNew >= 0) entering.splice(isNew, 1)
      else leaving.push(run)
    },
    longest() {
      settle()
      return runs.at(-1)
    },
  }
}

function placeOf(runs: readonly Run[], run: Run): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = runs[middle]
    if (at && compareRuns(at, run) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function compareRuns(a: Run, b: Run): number {
  return a.endMs - a.startMs - (b.endMs - b.startMs) || b.startMs - a.startMs
}

/** The ids of the turns that a monologue is made of. */
export function turnsOfRun(links: readonly Link[], { side, startMs, endMs }: Run): readonly SegmentId[] {
  const ids = new Set<SegmentId>()
  for (const { cluster } of links) {
    if (cluster.endMs <= startMs || cluster.startMs >= endMs) continue
    for (const island of cluster.islands[side]) {
      if (island.endMs <= startMs || island.startMs >= endMs) continue
      for (const turn of island.turns) ids.add(turn.id)
    }
  }
  return [...ids]
}
