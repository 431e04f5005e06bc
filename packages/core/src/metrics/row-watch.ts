import type { SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'

/** Tells when what is made of some rows of a call has to be made again. */
export interface RowWatch {
  /** Says which of those rows have no time of their own, so that they stand where their neighbours are. */
  setUntimed(hasUntimed: boolean): void
  isTouchedBy(diff: DocumentDiff): boolean
}

/** A watch over the rows that `isWatched`. */
export function createRowWatch(isWatched: (record: SegmentRecord) => boolean): RowWatch {
  let hasUntimed = false
  return {
    setUntimed(next) {
      hasUntimed = next
    },
    isTouchedBy: (diff) =>
      [...diff.added.values(), ...diff.removed.values()].some((record) => hasUntimed || isWatched(record)) ||
      [...diff.updated.values()].some(
        ([from, to]) => isWatched(from) || isWatched(to) || (hasUntimed && hasMoved(from, to)),
      ),
  }
}

function hasMoved(from: SegmentRecord, to: SegmentRecord): boolean {
  return from.position !== to.position || from.span?.startMs !== to.span?.startMs
}
