import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { jsonEqual } from '../../json/json-equal.ts'
import { isList, isObject } from '../../json/json-path.ts'
import { type AlignBudget, alignSequences } from '../align/align-sequences.ts'
import { pairEqualHoles } from '../align/equal-holes.ts'
import { createFingerprints, type Fingerprints } from './fingerprint.ts'
import { itemLikeness, jsonKind } from './item-likeness.ts'
import type { JsonChange, JsonChangeKind, JsonDiff } from './json-change.ts'

/** How far a diff of JSON goes. */
export interface JsonDiffOptions {
  /** How many changes are given; the rest is counted. 1,000 when absent. */
  readonly limit?: number
  /** Shared by diffs of values that have parts in common. */
  readonly fingerprints?: Fingerprints
}

// What lies deeper is compared as one value: nobody reads a path of a hundred steps.
const DEEPEST = 60
const MOST_CHANGES = 1000
const MOST_CELLS = 200_000

/**
 * What differs between two JSON values, by path. Items of a list are aligned: one that is inserted is one
 * change. Any two values can be compared, whatever their keys and however deep.
 */
export function diffJson(
  left: Json | undefined,
  right: Json | undefined,
  { limit = MOST_CHANGES, fingerprints = createFingerprints() }: JsonDiffOptions = {},
): JsonDiff {
  const found: Found = { changes: [], more: 0, limit, fingerprints, budget: { cells: MOST_CELLS } }
  compare(found, left, right, { left: [], right: [], depth: 0 })
  return { changes: found.changes, more: found.more }
}

interface Found {
  readonly changes: JsonChange[]
  more: number
  readonly limit: number
  readonly fingerprints: Fingerprints
  readonly budget: AlignBudget
}

interface Place {
  readonly left: JsonPath
  readonly right: JsonPath
  readonly depth: number
}

function compare(found: Found, left: Json | undefined, right: Json | undefined, at: Place): void {
  if (left === right) return
  if (found.fingerprints.of(left) === found.fingerprints.of(right) && jsonEqual(left, right)) return
  const isDeep = at.depth >= DEEPEST
  if (!isDeep && isObject(left) && isObject(right)) compareObjects(found, left, right, at)
  else if (!isDeep && isList(left) && isList(right)) compareLists(found, left, right, at)
  else report(found, kindOf(left, right), left, right, at)
}

function kindOf(left: Json | undefined, right: Json | undefined): JsonChangeKind {
  if (left === undefined) return 'added'
  if (right === undefined) return 'removed'
  return jsonKind(left) === jsonKind(right) ? 'changed' : 'type_changed'
}

function compareObjects(found: Found, left: JsonObject, right: JsonObject, at: Place): void {
  for (const key of Object.keys(left)) {
    const there = step(at, key, key)
    if (Object.hasOwn(right, key)) compare(found, left[key], right[key], there)
    else report(found, 'removed', left[key], undefined, there)
  }
  for (const key of Object.keys(right)) {
    if (!Object.hasOwn(left, key)) report(found, 'added', undefined, right[key], step(at, key, key))
  }
}

function compareLists(found: Found, left: readonly Json[], right: readonly Json[], at: Place): void {
  const { fingerprints, budget } = found
  const pairs = alignSequences({
    left: left.map(fingerprints.of),
    right: right.map(fingerprints.of),
    score: (leftIndex, rightIndex) => itemLikeness(left[leftIndex], right[rightIndex], fingerprints),
    budget,
  })
  const all = pairEqualHoles(pairs, left.length, right.length, () => true)
  let nextLeft = 0
  let nextRight = 0
  const upTo = (leftEnd: number, rightEnd: number): void => {
    for (; nextLeft < leftEnd; nextLeft += 1) {
      report(found, 'removed', left[nextLeft], undefined, step(at, nextLeft, nextRight))
    }
    for (; nextRight < rightEnd; nextRight += 1) {
      report(found, 'added', undefined, right[nextRight], step(at, nextLeft, nextRight))
    }
  }
  for (const [leftIndex, rightIndex] of all) {
    upTo(leftIndex, rightIndex)
    compare(found, left[leftIndex], right[rightIndex], step(at, leftIndex, rightIndex))
    nextLeft = leftIndex + 1
    nextRight = rightIndex + 1
  }
  upTo(left.length, right.length)
}

function report(
  found: Found,
  kind: JsonChangeKind,
  left: Json | undefined,
  right: Json | undefined,
  at: Place,
): void {
  if (found.changes.length < found.limit) {
    found.changes.push({ kind, leftPath: at.left, rightPath: at.right, left, right })
  } else found.more += 1
}

function step(at: Place, left: string | number, right: string | number): Place {
  return { left: [...at.left, left], right: [...at.right, right], depth: at.depth + 1 }
}
