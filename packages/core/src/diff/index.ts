export {
  type CallSide,
  isSideOf,
  type SideRow,
  sideOfDraft,
  sideOfEditor,
  sideOfPayload,
} from './compare/call-side.ts'
export { type CallComparison, compareCalls } from './compare/compare-calls.ts'
export { type CompareMemory, createCompareMemory } from './compare/compare-memory.ts'
export type { CompareOptions } from './compare/compare-options.ts'
export type { ComparedRow, RowStatus, RowTiming } from './compare/compared-row.ts'
export {
  countDifferences,
  type DifferenceCounts,
  describeCounts,
  type KindCounts,
} from './compare/count-differences.ts'
export { filterRows, mostTimingMs, nextRow, previousRow, type RowFilter } from './compare/filter-rows.ts'
export { compareNodePaths, type PathNode, type PathStep } from './compare/node-paths.ts'
export type { Warp } from './compare/warp.ts'
export { applyChanges } from './json/apply-changes.ts'
export { diffJson, type JsonDiffOptions } from './json/diff-json.ts'
export { type JsonChange, type JsonChangeKind, type JsonDiff, reverseChange } from './json/json-change.ts'
export { type ComparisonSource, createComparison, type LiveComparison } from './live/create-comparison.ts'
export type { RowDifference, TimeDifference } from './rows/row-difference.ts'
export type { RowKind } from './rows/row-facts.ts'
export type { WordsDifference, WordTimeDifference } from './rows/words-difference.ts'
export { type TakeChangeArgs, takeChange } from './take/take-change.ts'
export { type TakeEverythingArgs, takeEverything } from './take/take-everything.ts'
export type { TakenSide, TakenTimes } from './take/take-plan.ts'
export { type TakeRowsArgs, takeRows } from './take/take-rows.ts'
export { diffText, type TextPart, type TextRange } from './text/diff-text.ts'
