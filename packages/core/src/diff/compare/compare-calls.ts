import type { SegmentId } from '../../records/records.ts'
import type { Pair } from '../align/rising.ts'
import { diffJson } from '../json/diff-json.ts'
import type { JsonDiff } from '../json/json-change.ts'
import { alignRows } from '../rows/align-rows.ts'
import type { CallSide } from './call-side.ts'
import { type CompareMemory, createCompareMemory } from './compare-memory.ts'
import type { CompareOptions } from './compare-options.ts'
import type { Measured } from './compare-pair.ts'
import type { ComparedRow } from './compared-row.ts'
import { listRows } from './list-rows.ts'
import { linkRequests, type RequestLinks } from './request-links.ts'
import { readSideTimes } from './side-times.ts'
import { clocksOf, type Warp, warpOf } from './warp.ts'

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
    rows: listRows(measured, pairs, moved),
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
