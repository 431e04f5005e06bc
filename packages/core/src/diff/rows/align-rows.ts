import { alignSequences } from '../align/align-sequences.ts'
import { holesBetween } from '../align/hole.ts'
import type { Pair } from '../align/rising.ts'
import type { RowFacts } from './row-facts.ts'
import { mayReplace, rowLikeness } from './row-likeness.ts'

/** Which rows of two calls belong together, by index. */
export interface RowAlignment {
  /** In order on both sides. */
  readonly pairs: readonly Pair[]
  /** Pairs that cross others: rows that stand elsewhere in the other call. */
  readonly moved: readonly Pair[]
}

const MOST_CELLS = 1_500_000
// A shorter turn, such as "okay", is said again rather than moved.
const FEWEST_MOVED_WORDS = 3

/** Aligns the rows of two calls. `forced` are pairs that somebody chose; they hold, whatever the rows say. */
export function alignRows(
  left: readonly RowFacts[],
  right: readonly RowFacts[],
  forced: readonly Pair[] = [],
): RowAlignment {
  const chosen = distinct(forced.filter(([l, r]) => left[l] !== undefined && right[r] !== undefined))
  const anchors = uncrossed(chosen)
  const kept = new Set(anchors)
  const moved: Pair[] = chosen.filter((pair) => !kept.has(pair))
  const away = { left: new Set(moved.map(([l]) => l)), right: new Set(moved.map(([, r]) => r)) }
  const budget = { cells: MOST_CELLS }
  const pairs: Pair[] = [...anchors]
  const whole = { leftFrom: 0, leftTo: left.length, rightFrom: 0, rightTo: right.length }
  for (const hole of holesBetween(whole, anchors)) {
    const lefts = indexesOf(hole.leftFrom, hole.leftTo, away.left)
    const rights = indexesOf(hole.rightFrom, hole.rightTo, away.right)
    for (const pair of alignStretch(lefts, rights, left, right, budget)) pairs.push(pair)
  }
  pairs.sort((a, b) => a[0] - b[0])
  const found = movedPairs(pairs, moved, left, right)
  return { pairs, moved: [...moved, ...found].sort((a, b) => a[0] - b[0]) }
}

function alignStretch(
  lefts: readonly number[],
  rights: readonly number[],
  left: readonly RowFacts[],
  right: readonly RowFacts[],
  budget: { cells: number },
): readonly Pair[] {
  const leftFacts = pick(left, lefts)
  const rightFacts = pick(right, rights)
  const pairs = alignSequences({
    left: leftFacts.map(({ exact }) => exact),
    right: rightFacts.map(({ exact }) => exact),
    weaker: {
      left: (index) => leftFacts[index]?.content().key ?? 0,
      right: (index) => rightFacts[index]?.content().key ?? 0,
    },
    features: {
      left: (index) => leftFacts[index]?.content().features ?? [],
      right: (index) => rightFacts[index]?.content().features ?? [],
    },
    score: (l, r) => {
      const mine = leftFacts[l]
      const theirs = rightFacts[r]
      return mine && theirs ? rowLikeness(mine, theirs) : 0
    },
    budget,
  })
  const whole = { leftFrom: 0, leftTo: lefts.length, rightFrom: 0, rightTo: rights.length }
  const alone = holesBetween(whole, pairs).flatMap(
    ({ leftFrom, leftTo, rightFrom, rightTo }): readonly Pair[] => {
      const mine = leftFacts[leftFrom]
      const theirs = rightFacts[rightFrom]
      const isOneEach = leftTo - leftFrom === 1 && rightTo - rightFrom === 1
      return isOneEach && mine && theirs && mayReplace(mine, theirs) ? [[leftFrom, rightFrom]] : []
    },
  )
  return [...pairs, ...alone].map(([l, r]) => [lefts[l] ?? 0, rights[r] ?? 0] as const)
}

/** Rows that are left over on both sides and say the same. */
function movedPairs(
  pairs: readonly Pair[],
  moved: readonly Pair[],
  left: readonly RowFacts[],
  right: readonly RowFacts[],
): readonly Pair[] {
  const taken = [...pairs, ...moved]
  const lefts = indexesOf(0, left.length, new Set(taken.map(([l]) => l)))
  const rights = indexesOf(0, right.length, new Set(taken.map(([, r]) => r)))
  const found: Pair[] = []
  const match = (keyOf: (facts: RowFacts) => number | undefined): void => {
    const gone = { left: new Set(found.map(([l]) => l)), right: new Set(found.map(([, r]) => r)) }
    const waiting = new Map<number, number[]>()
    // From behind, so that the first one waiting is the first one taken.
    for (const r of rights.toReversed()) {
      const key = gone.right.has(r) ? undefined : keyAt(right, r, keyOf)
      if (key === undefined) continue
      const queue = waiting.get(key)
      if (queue) queue.push(r)
      else waiting.set(key, [r])
    }
    for (const l of lefts) {
      const key = gone.left.has(l) ? undefined : keyAt(left, l, keyOf)
      const r = key === undefined ? undefined : waiting.get(key)?.pop()
      if (r !== undefined) found.push([l, r])
    }
  }
  match(({ exact }) => exact)
  match((facts) => (canMove(facts) ? facts.content().key : undefined))
  return found
}

function keyAt(
  facts: readonly RowFacts[],
  index: number,
  keyOf: (facts: RowFacts) => number | undefined,
): number | undefined {
  const at = facts[index]
  return at && keyOf(at)
}

function canMove({ kind, content }: RowFacts): boolean {
  return kind === 'tool' || content().tokens.length >= FEWEST_MOVED_WORDS
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  const lefts = new Set<number>()
  const rights = new Set<number>()
  return pairs.filter(([l, r]) => {
    const isFree = !lefts.has(l) && !rights.has(r)
    if (isFree) {
      lefts.add(l)
      rights.add(r)
    }
    return isFree
  })
}

/** The pairs that cross none before them: what somebody said first stays, whichever side is left. */
function uncrossed(pairs: readonly Pair[]): readonly Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) {
    let at = kept.length
    while (at > 0 && (kept[at - 1]?.[0] ?? 0) > pair[0]) at -= 1
    const isAfter = (kept[at - 1]?.[1] ?? -1) < pair[1]
    const isBefore = pair[1] < (kept[at]?.[1] ?? Number.POSITIVE_INFINITY)
    if (isAfter && isBefore) kept.splice(at, 0, pair)
  }
  return kept
}

function indexesOf(from: number, to: number, without: ReadonlySet<number>): readonly number[] {
  const indexes: number[] = []
  for (let index = from; index < to; index += 1) if (!without.has(index)) indexes.push(index)
  return indexes
}

function pick(facts: readonly RowFacts[], indexes: readonly number[]): readonly RowFacts[] {
  return indexes.map((index) => facts[index]).filter((each) => each !== undefined)
}
