import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import { readMs } from '@call-timeline/schema/convert'
import { jsonEqual } from '../../json/json-equal.ts'
import { isList, isObject, ownValue } from '../../json/json-path.ts'
import { diffJson } from '../json/diff-json.ts'
import type { Fingerprints } from '../json/fingerprint.ts'
import type { JsonChange, JsonDiff } from '../json/json-change.ts'
import { diffWords, type WordsDifference } from './words-difference.ts'

/** A time field that both rows have and that differs by more than the tolerance. */
export interface TimeDifference {
  /** From the row's root, such as `start_ms` or `tool`, `end_ms`. */
  readonly path: JsonPath
  readonly leftMs: number
  readonly rightMs: number
  /** Right less left, after the clocks have been brought together. */
  readonly deltaMs: number
  readonly change: JsonChange
}

/** What differs between two rows that belong together. */
export interface RowDifference {
  /** The change of `text`, when both have one; `diffText` shows it word by word. */
  readonly text: JsonChange | undefined
  readonly times: readonly TimeDifference[]
  readonly words: WordsDifference | undefined
  /** Everything else by path: role, arguments and result, node, metadata, keys that nobody knows. */
  readonly changes: JsonDiff
}

/** How two rows are compared. */
export interface RowMeasure {
  /** What the right clock is ahead of the left one here, ms. */
  readonly clockMs: number
  /** The same for the times of words. */
  readonly wordsMs: number
  /** Times that differ by no more than this are the same, ms. */
  readonly toleranceMs: number
  /** Their `request_id`s stand for each other. */
  readonly isSameRequest: boolean
  readonly fingerprints: Fingerprints
}

const TIMES = ['start_ms', 'end_ms', 'duration_ms'] as const

/** What differs between two rows; undefined when nothing does. */
export function diffRows(left: Json, right: Json, measure: RowMeasure): RowDifference | undefined {
  if (jsonEqual(left, right) && measure.clockMs === 0 && measure.wordsMs === 0) return undefined
  const { fingerprints } = measure
  if (!isObject(left) || !isObject(right)) {
    const changes = diffJson(left, right, { fingerprints })
    return changes.changes.length === 0
      ? undefined
      : { text: undefined, times: [], words: undefined, changes }
  }
  const own = timesOf(left, right, [], measure)
  const text = textChange(left, right)
  const mine = ownValue(left, 'words')
  const theirs = ownValue(right, 'words')
  const words = isList(mine) && isList(theirs) ? diffWords(mine, theirs, measure) : undefined
  const tool =
    isObject(left.tool) && isObject(right.tool) ? timesOf(left.tool, right.tool, ['tool'], measure) : NONE
  const leftOut = new Set([...own.keys, ...(text ? ['text'] : []), ...(words ? ['words'] : [])])
  const toolOut = new Set([...tool.keys, ...(measure.isSameRequest ? ['request_id'] : [])])
  const rest = diffJson(without(left, leftOut, toolOut), without(right, leftOut, toolOut), { fingerprints })
  const inWords = words?.changes ?? { changes: [], more: 0 }
  const difference: RowDifference = {
    text,
    times: [...own.times, ...tool.times],
    words: words?.difference,
    changes: { changes: [...rest.changes, ...inWords.changes], more: rest.more + inWords.more },
  }
  return isNothing(difference) ? undefined : difference
}

function isNothing({ text, times, words, changes }: RowDifference): boolean {
  return !text && times.length === 0 && !words && changes.changes.length === 0
}

interface Times {
  readonly times: readonly TimeDifference[]
  /** The keys that have been compared as times. */
  readonly keys: readonly string[]
}

const NONE: Times = { times: [], keys: [] }

function timesOf(left: JsonObject, right: JsonObject, path: JsonPath, measure: RowMeasure): Times {
  const times: TimeDifference[] = []
  const keys: string[] = []
  for (const key of TIMES) {
    const mine = ownValue(left, key)
    const theirs = ownValue(right, key)
    const leftMs = readMs(mine)
    const rightMs = readMs(theirs)
    if (leftMs === undefined || rightMs === undefined || typeof mine !== typeof theirs) continue
    keys.push(key)
    const deltaMs = rightMs - leftMs - (key === 'duration_ms' ? 0 : measure.clockMs)
    if (Math.abs(deltaMs) <= measure.toleranceMs) continue
    const at = [...path, key]
    const change = { kind: 'changed', leftPath: at, rightPath: at, left: mine, right: theirs } as const
    times.push({ path: at, leftMs, rightMs, deltaMs, change })
  }
  return { times, keys }
}

function textChange(left: JsonObject, right: JsonObject): JsonChange | undefined {
  const mine = ownValue(left, 'text')
  const theirs = ownValue(right, 'text')
  if (typeof mine !== 'string' || typeof theirs !== 'string' || mine === theirs) return undefined
  return { kind: 'changed', leftPath: ['text'], rightPath: ['text'], left: mine, right: theirs }
}

function without(wire: JsonObject, keys: ReadonlySet<string>, toolKeys: ReadonlySet<string>): JsonObject {
  const entries = Object.entries(wire).filter(([key]) => !keys.has(key))
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key !== 'tool' || !isObject(value) || toolKeys.size === 0) return [key, value] as const
      return [key, Object.fromEntries(Object.entries(value).filter(([name]) => !toolKeys.has(name)))] as const
    }),
  )
}
