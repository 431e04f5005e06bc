import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { countWhile } from '../count-while.ts'
import { type Cluster, clustersOf } from './cluster.ts'
import { countCluster, countSeam, countTurn, type Sign } from './count.ts'
import type { Link } from './link.ts'
import { createMonologueList, type MonologueList, monologuesAround } from './monologues.ts'
import { seamBefore } from './seam.ts'
import { JOIN_MS, sameStretch } from './stretch.ts'
import { createSums, REPORTED_KEYS, type Sums } from './sums.ts'
import { createTalkNumbers, type TalkNumbers, writeCluster, writeSeam, writeTurn } from './talk-numbers.ts'
import { type CountWords, type Side, type Turn, turnFrom } from './turn.ts'

/** Everything that is told from speech alone, kept current around what changes. */
export interface TalkTimeline {
  /** Clusters in order of time; a new array with each change. */
  links(): readonly Link[]
  sums(): Readonly<Sums>
  numbers(): TalkNumbers
  monologues(): Readonly<Record<Side, MonologueList>>
  /** Follows records that came, changed or went. Returns whether any figure can have changed. */
  update(changed: Iterable<SegmentRecord>, gone: Iterable<SegmentId>): boolean
}

interface Change {
  readonly before: Turn | undefined
  readonly after: Turn | undefined
}

// Above this, clustering the whole call once is cheaper than mending it for each turn.
const FEW = 48

/** A timeline of no turns yet. */
export function createTalkTimeline(countWords: CountWords): TalkTimeline {
  const turns = new Map<SegmentId, Turn>()
  let links: readonly Link[] = []
  let sums = createSums()
  let numbers = createTalkNumbers()
  let monologues = createMonologues()

  const write = (sign: Sign, { cluster, seam }: Link): void => {
    countCluster(sums, sign, cluster)
    countSeam(sums, sign, seam)
    writeCluster(numbers, sign, cluster)
    writeSeam(numbers, sign, seam)
  }

  const writeTurnFacts = (sign: Sign, turn: Turn): void => {
    countTurn(sums, sign, turn)
    writeTurn(numbers, sign, turn)
  }

  /** Puts other clusters in the place of those in `[from, to)`. */
  const splice = (from: number, to: number, clusters: readonly Cluster[]): void => {
    for (const run of monologuesAround(links, from - 1, to + 1)) monologues[run.side].remove(run)
    const behind = links[to]
    // The seam behind the last of them changes with it.
    for (const link of links.slice(from, to + 1)) write(-1, link)
    let before = links[from - 1]?.cluster
    const fresh: Link[] = []
    for (const cluster of behind ? [...clusters, behind.cluster] : clusters) {
      const link = { cluster, seam: seamBefore(cluster, before) }
      fresh.push(link)
      write(1, link)
      before = cluster
    }
    links = links.slice(0, from).concat(fresh, links.slice(to + 1))
    for (const run of monologuesAround(links, from - 1, from + fresh.length)) monologues[run.side].add(run)
  }

  /** Takes out one turn or puts one in, and mends the clusters that it touches. */
  const mend = (turn: Turn, isEntering: boolean): void => {
    if (turn.speech.length === 0) return
    const from = countWhile(links, ({ cluster }) => turn.startMs - cluster.endMs >= JOIN_MS)
    const to = countWhile(links, ({ cluster }) => cluster.startMs - turn.endMs < JOIN_MS)
    const around = links.slice(from, to).flatMap(({ cluster }) => cluster.turns)
    const rest = isEntering ? [...around, turn] : around.filter((other) => other !== turn)
    splice(from, to, clustersOf(rest))
  }

  const rebuild = (): void => {
    sums = createSums()
    numbers = createTalkNumbers()
    monologues = createMonologues()
    links = []
    for (const turn of turns.values()) writeTurnFacts(1, turn)
    splice(0, 0, clustersOf([...turns.values()].filter((turn) => turn.speech.length > 0)))
  }

  const changesOf = (changed: Iterable<SegmentRecord>, gone: Iterable<SegmentId>): readonly Change[] => {
    const changes: Change[] = []
    const replace = (id: SegmentId, after: Turn | undefined): void => {
      const before = turns.get(id)
      if (before === after || (before && after && sameTurn(before, after))) return
      if (after) turns.set(id, after)
      else turns.delete(id)
      changes.push({ before, after })
    }
    for (const id of gone) replace(id, undefined)
    for (const record of changed) replace(record.id, turnFrom(record, countWords))
    return changes
  }

  return {
    links: () => links,
    sums: () => sums,
    numbers: () => numbers,
    monologues: () => monologues,
    update(changed, gone) {
      const changes = changesOf(changed, gone)
      if (changes.length > FEW) rebuild()
      else {
        for (const { before, after } of changes) {
          if (before) {
            writeTurnFacts(-1, before)
            mend(before, false)
          }
          if (after) {
            writeTurnFacts(1, after)
            mend(after, true)
          }
        }
      }
      return changes.length > 0
    },
  }
}

function createMonologues(): Record<Side, MonologueList> {
  return { user: createMonologueList(), agent: createMonologueList() }
}

function sameTurn(a: Turn, b: Turn): boolean {
  return (
    a.position === b.position &&
    a.side === b.side &&
    a.speaks === b.speaks &&
    a.wordCount === b.wordCount &&
    a.timeCount === b.timeCount &&
    a.estimatedCount === b.estimatedCount &&
    a.interrupted === b.interrupted &&
    a.interruptedAtMs === b.interruptedAtMs &&
    REPORTED_KEYS.every((key) => a.reported[key] === b.reported[key]) &&
    a.speech.length === b.speech.length &&
    a.speech.every((stretch, index) => sameStretch(stretch, b.speech[index]))
  )
}
