import type { SelectionState } from '../selection/session-selection.ts'
import { type DocumentDiff, squashDiffs } from '../store/diff.ts'
import { diffBytes } from './diff-bytes.ts'

/** One step that can be taken back. */
export interface HistoryEntry {
  readonly label: string
  readonly diff: DocumentDiff
  readonly selectionBefore: SelectionState
  readonly selectionAfter: SelectionState
  readonly fold: string | undefined
  readonly gestureId: string | undefined
  /** When it was last added to, ms of the editor's clock. */
  readonly atMs: number
  /** Which state of the document it leads from and to. */
  readonly fromState: number
  readonly toState: number
  /** Rough size in memory. */
  readonly bytes: number
}

/** `entry` with a later change in it. */
export function extendEntry(
  entry: HistoryEntry,
  later: Pick<HistoryEntry, 'diff' | 'selectionAfter' | 'atMs' | 'toState'>,
): HistoryEntry {
  const diff = squashDiffs(entry.diff, later.diff)
  return {
    ...entry,
    diff,
    selectionAfter: later.selectionAfter,
    atMs: later.atMs,
    toState: later.toState,
    // The older side of records that are in it already does not grow.
    bytes: sameReach(entry.diff, diff) ? entry.bytes : diffBytes(diff),
  }
}

function sameReach(a: DocumentDiff, b: DocumentDiff): boolean {
  return (
    a.added.size === b.added.size &&
    a.updated.size === b.updated.size &&
    a.removed.size === b.removed.size &&
    (a.call === undefined) === (b.call === undefined)
  )
}
