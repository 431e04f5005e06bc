import type { SegmentId, SegmentRecord } from '../records/records.ts'
import { createSortedNumbers } from './sorted-numbers.ts'
import { usableSpan } from './usable-time.ts'

/** The end of whatever ends last. */
export interface LastEnd {
  /** In ms; undefined when nothing has a time. */
  ms(): number | undefined
  update(changed: Iterable<SegmentRecord>, gone: Iterable<SegmentId>): void
}

/** The last end of no rows yet. */
export function createLastEnd(): LastEnd {
  const ends = createSortedNumbers()
  const endOf = new Map<SegmentId, number>()
  const replace = (id: SegmentId, after: number | undefined): void => {
    const before = endOf.get(id)
    if (before === after) return
    if (before !== undefined) ends.remove(before)
    if (after === undefined) {
      endOf.delete(id)
      return
    }
    endOf.set(id, after)
    ends.add(after)
  }
  return {
    ms: () => ends.values().at(-1),
    update(changed, gone) {
      for (const id of gone) replace(id, undefined)
      for (const { id, span } of changed) replace(id, usableSpan(span)?.endMs)
    },
  }
}
