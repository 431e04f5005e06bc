import { jsonEqual } from '../json/json-equal.ts'
import type { SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from './diff.ts'
import type { DocumentReader } from './document.ts'

/** Whether a document is, where a diff touches it, as it was when the diff was made. */
export function startsFrom(document: DocumentReader, diff: DocumentDiff): boolean {
  const isHere = (record: SegmentRecord): boolean => sameRecord(document.segment(record.id), record)
  return (
    [...diff.added.keys()].every((id) => document.segment(id) === undefined) &&
    [...diff.updated].every(([id, [from, to]]) => id === from.id && id === to.id && isHere(from)) &&
    [...diff.removed.values()].every(isHere) &&
    (diff.call === undefined ||
      document.call() === diff.call[0] ||
      jsonEqual(document.call().wire, diff.call[0].wire))
  )
}

function sameRecord(a: SegmentRecord | undefined, b: SegmentRecord): boolean {
  return a === b || (a !== undefined && a.position === b.position && jsonEqual(a.wire, b.wire))
}
