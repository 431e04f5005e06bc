import type { Json } from '@call-timeline/schema'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { alignSequences } from '../align/align-sequences.ts'
import { pairEqualHoles } from '../align/equal-holes.ts'
import { rowKind } from '../rows/row-facts.ts'
import type { CallSide } from './call-side.ts'

/** A node that a call went to. */
export interface PathNode {
  readonly name: string
  /** The transition that leads there. */
  readonly id: SegmentId
}

/** One place of two paths beside each other; a side is undefined where its call did not stop. */
export interface PathStep {
  readonly left: PathNode | undefined
  readonly right: PathNode | undefined
  readonly isSame: boolean
}

const MOST_CELLS = 250_000

/** The nodes that two calls went through, in list order, as two strips of the same length. */
export function compareNodePaths(left: CallSide, right: CallSide): readonly PathStep[] {
  const lefts = pathOf(left)
  const rights = pathOf(right)
  const pairs = alignSequences({
    left: lefts.map(({ name }) => name),
    right: rights.map(({ name }) => name),
    score: () => 0,
    budget: { cells: MOST_CELLS },
  })
  const steps: PathStep[] = []
  let l = 0
  let r = 0
  const all = [
    ...pairEqualHoles(pairs, lefts.length, rights.length, () => true),
    [lefts.length, rights.length] as const,
  ]
  for (const [leftTo, rightTo] of all) {
    for (; l < leftTo; l += 1) steps.push({ left: lefts[l], right: undefined, isSame: false })
    for (; r < rightTo; r += 1) steps.push({ left: undefined, right: rights[r], isSame: false })
    const mine = lefts[l]
    const theirs = rights[r]
    if (mine && theirs) steps.push({ left: mine, right: theirs, isSame: mine.name === theirs.name })
    l += 1
    r += 1
  }
  return steps
}

function pathOf({ rows }: CallSide): readonly PathNode[] {
  return rows
    .filter(({ wire }) => rowKind(wire) === 'node')
    .map(({ id, wire }) => ({ id, name: targetOf(wire) }))
}

function targetOf(wire: Json): string {
  const to = ownValue(ownValue(wire, 'node'), 'to')
  return typeof to === 'string' ? to : ''
}
