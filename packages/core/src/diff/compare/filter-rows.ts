import type { CallComparison } from './compare-calls.ts'
import type { ComparedRow } from './compared-row.ts'

/** Which rows of a comparison are looked at. */
export interface RowFilter {
  /**
   * `text`: what is said differs, rows on one side included. `timing`: times differ. `tools`: tool rows that
   * differ. `nodes`: transitions that differ. `differences`: any of these or another.
   */
  readonly only: 'all' | 'differences' | 'text' | 'timing' | 'tools' | 'nodes'
  /** For `timing`: by more than this, ms; 0 when absent. */
  readonly beyondMs?: number
}

/** Indexes of the rows of a comparison that pass a filter, in order. */
export function filterRows({ rows }: CallComparison, filter: RowFilter): readonly number[] {
  return [...rows.keys()].filter((index) => {
    const row = rows[index]
    return row !== undefined && passes(row, filter)
  })
}

/** The first of `indexes`, which rise, behind `from`; the first of all behind the last. Undefined when empty. */
export function nextRow(indexes: readonly number[], from: number): number | undefined {
  return indexes.find((index) => index > from) ?? indexes[0]
}

/** The last of `indexes`, which rise, before `from`; the last of all before the first. Undefined when empty. */
export function previousRow(indexes: readonly number[], from: number): number | undefined {
  return indexes.findLast((index) => index < from) ?? indexes.at(-1)
}

/** The most that a time of two rows differs by, ms: of pauses, answers, lengths and words, and of starts. */
export function mostTimingMs({ timing, difference }: ComparedRow): number {
  const deltas = timing
    ? [timing.startMs, timing.durationMs, timing.gapMs, timing.latencyMs, timing.wordsMs]
    : []
  const fields = difference?.times.map(({ deltaMs }) => deltaMs) ?? []
  return [...deltas, ...fields].reduce<number>((most, ms) => Math.max(most, Math.abs(ms ?? 0)), 0)
}

function passes(row: ComparedRow, { only, beyondMs = 0 }: RowFilter): boolean {
  switch (only) {
    case 'all':
      return true
    case 'differences':
      return row.status !== 'same'
    case 'text':
      return row.kind === 'turn' && saysOther(row)
    case 'timing':
      return mostTimingMs(row) > beyondMs
    case 'tools':
      return row.kind === 'tool' && row.status !== 'same'
    case 'nodes':
      return row.kind === 'node' && row.status !== 'same'
  }
}

function saysOther({ left, right, difference }: ComparedRow): boolean {
  if (!left || !right) return true
  if (!difference) return false
  const { text, words, changes } = difference
  const isSaid = (key: string | number | undefined): boolean =>
    key === 'text' || key === 'words' || key === 'role'
  return (
    text !== undefined ||
    (words !== undefined && words.leftOnly.length + words.rightOnly.length > 0) ||
    changes.changes.some(({ leftPath }) => isSaid(leftPath[0]))
  )
}
