import type { Json } from '@call-timeline/schema'
import { ownValue } from '../../json/json-path.ts'
import type { SegmentId } from '../../records/records.ts'
import { holesBetween } from '../align/hole.ts'
import type { Pair } from '../align/rising.ts'
import { diffJson } from '../json/diff-json.ts'
import type { JsonDiff } from '../json/json-change.ts'
import { alignRows } from '../rows/align-rows.ts'
import { rowKind } from '../rows/row-facts.ts'
import type { CallSide } from './call-side.ts'
import { type CompareMemory, createCompareMemory } from './compare-memory.ts'
import type { ComparedRow, RowStatus } from './compared-row.ts'
import { linkRequests, type RequestLinks, requestIdOf } from './request-links.ts'
import { readSideTimes, type SideTimes } from './side-times.ts'
import { clocksOf, type Warp, warpOf } from './warp.ts'

/** How two calls are compared. */
export interface CompareOptions {
  /** Times that differ by no more than this are the same, ms; 0 when absent. */
  readonly toleranceMs?: number
  /**
   * `own`: a row that comes later differs. `warped`: the clocks are brought together at the start of each paired
   * turn, for it and what follows up to the next, so that a longer pause moves nothing behind it; the pause itself
   * differs instead. `own` when absent.
   */
  readonly clock?: 'own' | 'warped'
  /** Whether times of words count from the start of their turn or of the call; the turn when absent. */
  readonly wordTimes?: 'turn' | 'call'
  /** Rows that somebody says belong together: ids of the left and of the right side. */
  readonly pairs?: readonly (readonly [left: SegmentId, right: SegmentId])[]
}

/** Two calls, row by row. Not to be mixed up with a `DocumentDiff`, which is one change of one call. */
export interface CallComparison {
  readonly left: CallSide
  readonly right: CallSide
  /** In the order of both calls; where they part, the left rows come first. */
  readonly rows: readonly ComparedRow[]
  /** What differs in the calls beside their rows, by path. */
  readonly call: JsonDiff
  readonly warp: Warp
  readonly requests: RequestLinks
  readonly options: Required<CompareOptions>
}

interface Measured {
  readonly left: CallSide
  readonly right: CallSide
  readonly leftTimes: SideTimes
  readonly rightTimes: SideTimes
  readonly partners: ReadonlyMap<number, number>
  /** By left index: what the right clock is ahead at each pair, ms. */
  readonly clocks: ReadonlyMap<number, number>
  readonly requests: RequestLinks
  readonly options: Required<CompareOptions>
  readonly memory: CompareMemory
}

/**
 * Compares two calls. Turns are aligned by role and words, tools by name and data, transitions by their ends; a
 * row that is inserted is one row. `memory` of an earlier comparison makes the next one cheap.
 *
 * @example
 * const comparison = compareCalls(sideOfPayload(before), sideOfEditor(editor))
 */
export function compareCalls(
  left: CallSide,
  right: CallSide,
  options: CompareOptions = {},
  memory: CompareMemory = createCompareMemory(),
): CallComparison {
  const settled = { toleranceMs: 0, clock: 'own', wordTimes: 'turn', pairs: [], ...options } as const
  const { pairs, moved } = alignRows(
    left.rows.map(({ wire }) => memory.facts.of(wire)),
    right.rows.map(({ wire }) => memory.facts.of(wire)),
    indexPairs(left, right, settled.pairs),
  )
  const warp = warpOf(pairs, left.rows, right.rows)
  const requests = linkRequests([...pairs, ...moved], left.rows, right.rows)
  const measured: Measured = {
    left,
    right,
    leftTimes: readSideTimes(left),
    rightTimes: readSideTimes(right),
    partners: new Map(pairs),
    clocks: settled.clock === 'warped' ? clocksOf(pairs, left.rows, right.rows) : new Map(),
    requests,
    options: settled,
    memory,
  }
  return {
    left,
    right,
    rows: rowsOf(measured, pairs, moved),
    call: diffJson(left.call, right.call, { fingerprints: memory.fingerprints }),
    warp,
    requests,
    options: settled,
  }
}

function indexPairs(
  left: CallSide,
  right: CallSide,
  pairs: readonly (readonly [SegmentId, SegmentId])[],
): readonly Pair[] {
  if (pairs.length === 0) return []
  const lefts = new Map(left.rows.map(({ id }, index) => [id, index]))
  const rights = new Map(right.rows.map(({ id }, index) => [id, index]))
  return pairs.flatMap(([leftId, rightId]): readonly Pair[] => {
    const leftIndex = lefts.get(leftId)
    const rightIndex = rights.get(rightId)
    return leftIndex === undefined || rightIndex === undefined ? [] : [[leftIndex, rightIndex]]
  })
}

function rowsOf(measured: Measured, pairs: readonly Pair[], moved: readonly Pair[]): readonly ComparedRow[] {
  const { left, right } = measured
  const movedTo = new Map(moved)
  const movedFrom = new Map(moved.map(([l, r]) => [r, l]))
  const rows: ComparedRow[] = []
  const whole = { leftFrom: 0, leftTo: left.rows.length, rightFrom: 0, rightTo: right.rows.length }
  const holes = holesBetween(whole, pairs)
  let at = 0
  const addHolesUpTo = (leftIndex: number): void => {
    for (let hole = holes[at]; hole && hole.leftFrom <= leftIndex; hole = holes[at]) {
      for (let l = hole.leftFrom; l < hole.leftTo; l += 1)
        rows.push(rowOf(measured, l, movedTo.get(l), 'left'))
      for (let r = hole.rightFrom; r < hole.rightTo; r += 1)
        rows.push(rowOf(measured, movedFrom.get(r), r, 'right'))
      at += 1
    }
  }
  for (const [l, r] of pairs) {
    addHolesUpTo(l)
    rows.push(rowOf(measured, l, r, 'both'))
  }
  addHolesUpTo(left.rows.length)
  return rows
}

function rowOf(
  measured: Measured,
  leftIndex: number | undefined,
  rightIndex: number | undefined,
  place: ComparedRow['place'],
): ComparedRow {
  const left = leftIndex === undefined ? undefined : measured.left.rows[leftIndex]
  const right = rightIndex === undefined ? undefined : measured.right.rows[rightIndex]
  const both =
    leftIndex === undefined || rightIndex === undefined
      ? undefined
      : comparePair(measured, leftIndex, rightIndex, place)
  const wire = left?.wire ?? right?.wire ?? null
  return {
    key: JSON.stringify([left?.id ?? null, right?.id ?? null, ...(place === 'both' ? [] : [place])]),
    status: statusOf(place, both !== undefined, both?.differs === true),
    kind: rowKind(wire),
    leftIndex,
    rightIndex,
    left,
    right,
    place,
    difference: both?.difference,
    timing: both?.timing,
    failed: both?.failed,
  }
}

function statusOf(place: ComparedRow['place'], isPair: boolean, differs: boolean): RowStatus {
  if (place !== 'both') return isPair ? 'moved' : `${place}_only`
  return differs ? 'changed' : 'same'
}

type Both = Pick<ComparedRow, 'difference' | 'timing' | 'failed'> & { readonly differs: boolean }

function comparePair(
  { left, right, leftTimes, rightTimes, partners, clocks, requests, options, memory }: Measured,
  leftIndex: number,
  rightIndex: number,
  place: ComparedRow['place'],
): Both | undefined {
  const mine = left.rows[leftIndex]
  const theirs = right.rows[rightIndex]
  if (!mine || !theirs) return undefined
  const isWarped = options.clock === 'warped'
  const startMs = delta(mine.span?.startMs, theirs.span?.startMs)
  // A row that stands elsewhere is compared by itself.
  const clockMs = isWarped ? ((place === 'both' ? clocks.get(leftIndex) : startMs) ?? 0) : 0
  const [leftRequest, rightRequest] = [requestIdOf(mine.wire), requestIdOf(theirs.wire)]
  const difference = memory.differenceOf(mine.wire, theirs.wire, {
    clockMs,
    wordsMs: options.wordTimes === 'turn' ? (startMs ?? 0) : clockMs,
    toleranceMs: options.toleranceMs,
    isSameRequest:
      leftRequest !== undefined && rightRequest !== undefined && requests.isSame(leftRequest, rightRequest),
    fingerprints: memory.fingerprints,
  })
  const leftGap = leftTimes.gapOf(leftIndex)
  const rightGap = rightTimes.gapOf(rightIndex)
  const areNeighbours = place === 'both' && leftGap && partners.get(leftGap.before) === rightGap?.before
  const timing = {
    startMs: startMs === undefined ? undefined : startMs - clockMs,
    durationMs: delta(leftTimes.durationOf(leftIndex), rightTimes.durationOf(rightIndex)),
    gapMs: areNeighbours ? delta(leftGap.gapMs, rightGap?.gapMs) : undefined,
    latencyMs: delta(leftTimes.latencyOf(leftIndex), rightTimes.latencyOf(rightIndex)),
    wordsMs: (difference?.words?.times ?? []).reduce(
      (most, word) => Math.max(most, Math.abs(word.startDeltaMs), Math.abs(word.endDeltaMs)),
      0,
    ),
  }
  const isPaced = isWarped && Math.abs(timing.gapMs ?? 0) > options.toleranceMs
  const [leftFailed, rightFailed] = [hasFailed(mine.wire), hasFailed(theirs.wire)]
  return {
    difference,
    timing,
    failed: leftFailed === rightFailed ? undefined : leftFailed ? 'left' : 'right',
    differs: difference !== undefined || isPaced,
  }
}

function delta(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : right - left
}

function hasFailed(wire: Json): boolean {
  const tool = ownValue(wire, 'tool')
  const error = ownValue(tool, 'error')
  return ownValue(tool, 'is_error') === true || (typeof error === 'string' && error !== '')
}
