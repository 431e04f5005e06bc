import type { Json } from '@call-timeline/schema'
import { ownValue } from '../../json/json-path.ts'
import type { CallSide } from './call-side.ts'
import type { CompareMemory } from './compare-memory.ts'
import type { CompareOptions } from './compare-options.ts'
import type { ComparedRow } from './compared-row.ts'
import { type RequestLinks, requestIdOf } from './request-links.ts'
import type { SideTimes } from './side-times.ts'

/** What is known of two calls before their rows are compared. */
export interface Measured {
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

/** What two rows that belong together come to. */
export type ComparedPair = Pick<ComparedRow, 'difference' | 'timing' | 'failed'> & {
  readonly differs: boolean
}

/** Compares two rows of `measured` that belong together; `place` is `both` unless they stand elsewhere in the list. */
export function comparePair(
  { left, right, leftTimes, rightTimes, partners, clocks, requests, options, memory }: Measured,
  leftIndex: number,
  rightIndex: number,
  place: ComparedRow['place'],
): ComparedPair | undefined {
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
