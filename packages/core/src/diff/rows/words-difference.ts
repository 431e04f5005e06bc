import type { Json, JsonObject } from '@call-timeline/schema'
import { readMs } from '@call-timeline/schema/convert'
import { jsonEqual } from '../../json/json-equal.ts'
import { isObject, ownValue } from '../../json/json-path.ts'
import { foldText } from '../../words/atoms.ts'
import { alignSequences } from '../align/align-sequences.ts'
import { pairEqualHoles } from '../align/equal-holes.ts'
import { diffJson } from '../json/diff-json.ts'
import type { JsonChange, JsonDiff } from '../json/json-change.ts'
import type { RowMeasure } from './row-difference.ts'

/** A word in both rows whose times differ by more than the tolerance. */
export interface WordTimeDifference {
  /** Index in the `words` of the left row. */
  readonly left: number
  readonly right: number
  /** Right less left, ms, after the clocks have been brought together. */
  readonly startDeltaMs: number
  readonly endDeltaMs: number
}

/** What differs between the `words` of two rows, beside what is said by path. */
export interface WordsDifference {
  readonly times: readonly WordTimeDifference[]
  /** Indexes of words that the other row does not have. */
  readonly leftOnly: readonly number[]
  readonly rightOnly: readonly number[]
}

const MOST_CELLS = 20_000
const SAME_LETTERS = 0.6

/** What differs between two lists of words: `changes` is what words in both say beside their times. */
export function diffWords(
  left: readonly Json[],
  right: readonly Json[],
  measure: RowMeasure,
): { readonly difference: WordsDifference | undefined; readonly changes: JsonDiff } {
  const times: WordTimeDifference[] = []
  const changes: JsonChange[] = []
  let more = 0
  const pairs = pairWords(left, right)
  for (const [leftIndex, rightIndex] of pairs) {
    const mine = left[leftIndex]
    const theirs = right[rightIndex]
    if (mine === undefined || theirs === undefined) continue
    const delta = timeDeltas(mine, theirs, measure.wordsMs)
    if (delta && Math.max(Math.abs(delta.startDeltaMs), Math.abs(delta.endDeltaMs)) > measure.toleranceMs) {
      times.push({ left: leftIndex, right: rightIndex, ...delta })
    }
    const diff = diffRest(mine, theirs, delta !== undefined, measure)
    more += diff.more
    for (const change of diff.changes) {
      changes.push({
        ...change,
        leftPath: ['words', leftIndex, ...change.leftPath],
        rightPath: ['words', rightIndex, ...change.rightPath],
      })
    }
  }
  const lefts = new Set(pairs.map(([leftIndex]) => leftIndex))
  const rights = new Set(pairs.map(([, rightIndex]) => rightIndex))
  const leftOnly = [...left.keys()].filter((index) => !lefts.has(index))
  const rightOnly = [...right.keys()].filter((index) => !rights.has(index))
  const isSame = times.length + leftOnly.length + rightOnly.length === 0
  return { difference: isSame ? undefined : { times, leftOnly, rightOnly }, changes: { changes, more } }
}

function pairWords(left: readonly Json[], right: readonly Json[]): readonly (readonly [number, number])[] {
  const lefts = left.map(wordText)
  const rights = right.map(wordText)
  const pairs = alignSequences({
    left: lefts,
    right: rights,
    score: (l, r) => (foldText(lefts[l] ?? '') === foldText(rights[r] ?? '') ? SAME_LETTERS : 0),
    budget: { cells: MOST_CELLS },
  })
  return pairEqualHoles(pairs, left.length, right.length, () => true)
}

function wordText(word: Json): string {
  const text = ownValue(word, 'word')
  return typeof text === 'string' ? text : ''
}

function timeDeltas(
  left: Json,
  right: Json,
  clockMs: number,
): { readonly startDeltaMs: number; readonly endDeltaMs: number } | undefined {
  const startDeltaMs = deltaOf(ownValue(left, 'start_ms'), ownValue(right, 'start_ms'))
  const endDeltaMs = deltaOf(ownValue(left, 'end_ms'), ownValue(right, 'end_ms'))
  if (startDeltaMs === undefined || endDeltaMs === undefined) return undefined
  return { startDeltaMs: startDeltaMs - clockMs, endDeltaMs: endDeltaMs - clockMs }
}

function deltaOf(left: Json | undefined, right: Json | undefined): number | undefined {
  const leftMs = readMs(left)
  const rightMs = readMs(right)
  return leftMs === undefined || rightMs === undefined || typeof left !== typeof right
    ? undefined
    : rightMs - leftMs
}

const SAME: JsonDiff = { changes: [], more: 0 }

function diffRest(left: Json, right: Json, areTimed: boolean, { fingerprints }: RowMeasure): JsonDiff {
  if (!areTimed || !isObject(left) || !isObject(right)) return diffJson(left, right, { fingerprints })
  const isRestSame =
    Object.keys(left).length === Object.keys(right).length &&
    Object.keys(left).every(
      (key) => isTime(key) || (Object.hasOwn(right, key) && jsonEqual(left[key], right[key])),
    )
  return isRestSame ? SAME : diffJson(untimed(left), untimed(right), { fingerprints })
}

function isTime(key: string): boolean {
  return key === 'start_ms' || key === 'end_ms'
}

function untimed(word: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(word).filter(([key]) => !isTime(key)))
}
