import { jsonEqual } from '../../json/json-equal.ts'
import type { SegmentId, SegmentRecord } from '../../records/records.ts'
import { countWhile } from '../count-while.ts'
import { type Cluster, clustersOf } from './cluster.ts'
import { type Seam, seamBefore } from './seam.ts'
import { shareOfCluster, shareOfSeam, shareOfTurn } from './shares.ts'
import { JOIN_MS } from './stretch.ts'
import { createTalkNumbers, type TalkNumbers, writeCluster, writeSeam, writeTurn } from './talk-numbers.ts'
import { createTally, type Tally } from './tally.ts'
import { type CountWords, type Turn, turnFrom } from './turn.ts'

/** A cluster and what lies before it. */
export interface Link {
  readonly cluster: Cluster
  readonly seam: Seam
}

/** Everything that is told from speech alone, kept current around what changes. */
export interface TalkTimeline {
  /** Clusters in order of time; a new array with each change. */
  links(): readonly Link[]
  readonly tally: Pick<Tally, 'of'>
  readonly numbers: TalkNumbers
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
  let tally = createTally()
  let numbers = createTalkNumbers()

  const write = (kind: 'add' | 'remove', { cluster, seam }: Link): void => {
    for (const share of [shareOfCluster(cluster), shareOfSeam(seam)]) {
      if (kind === 'add') tally.add(share)
      else tally.takeOut(share)
    }
    writeCluster(numbers, kind, cluster)
    writeSeam(numbers, kind, seam)
  }

  const writeTurnFacts = (kind: 'add' | 'remove', turn: Turn): void => {
    if (kind === 'add') tally.add(shareOfTurn(turn))
    else tally.takeOut(shareOfTurn(turn))
    writeTurn(numbers, kind, turn)
  }

  /** Puts other clusters in the place of those in `[from, to)`. */
  const splice = (from: number, to: number, clusters: readonly Cluster[]): void => {
    const behind = links[to]
    // The seam behind the last of them changes with it.
    for (const link of links.slice(from, to + 1)) write('remove', link)
    let before = links[from - 1]?.cluster
    const fresh: Link[] = []
    for (const cluster of behind ? [...clusters, behind.cluster] : clusters) {
      const link = { cluster, seam: seamBefore(cluster, before) }
      fresh.push(link)
      write('add', link)
      before = cluster
    }
    links = links.slice(0, from).concat(fresh, links.slice(to + 1))
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
    tally = createTally()
    numbers = createTalkNumbers()
    links = []
    for (const turn of turns.values()) writeTurnFacts('add', turn)
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
    tally: { of: (key) => tally.of(key) },
    get numbers() {
      return numbers
    },
    update(changed, gone) {
      const changes = changesOf(changed, gone)
      if (changes.length > FEW) rebuild()
      else {
        for (const { before, after } of changes) {
          if (before) {
            writeTurnFacts('remove', before)
            mend(before, false)
          }
          if (after) {
            writeTurnFacts('add', after)
            mend(after, true)
          }
        }
      }
      return changes.length > 0
    },
  }
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
    jsonEqual({ ...a.reported }, { ...b.reported }) &&
    a.speech.length === b.speech.length &&
    a.speech.every((stretch, index) => jsonEqual({ ...stretch }, { ...b.speech[index] }))
  )
}
