import type { SegmentId } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'
import { countBefore } from '../store/segment-order.ts'
import type { CommitEvent, LastChange } from './editor.ts'

/** What a change touched, as the document stands after it. */
export function describeChange(document: DocumentReader, { label, cause, diff }: CommitEvent): LastChange {
  const ids = [...diff.added.keys(), ...diff.updated.keys()]
    .filter((id) => document.segment(id) !== undefined)
    .sort((a, b) => document.indexOf(a) - document.indexOf(b))
  return { label, cause, ids, call: diff.call !== undefined, near: ids[0] ?? nearGap(document, diff) }
}

/** The row behind the first that is gone, else the last one. */
function nearGap(document: DocumentReader, diff: DocumentDiff): SegmentId | undefined {
  if (diff.removed.size === 0) return undefined
  const order = document.order()
  const gaps = [...diff.removed.values()].map((record) => countBefore(order, document.segment, record))
  return order[gaps.reduce((least, gap) => Math.min(least, gap), order.length)] ?? order.at(-1)
}
