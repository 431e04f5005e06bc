import type { Json } from '@call-timeline/schema'
import { isList, isObject } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'

const RECORD_BYTES = 200
const NODE_BYTES = 40
const CHARACTER_BYTES = 2

/**
 * A rough upper bound of the memory that a diff keeps alive, in bytes. Only the older side counts: the
 * newer one is the document's own or the older side of the next diff.
 */
export function diffBytes(diff: DocumentDiff): number {
  let bytes = diff.call ? RECORD_BYTES + jsonBytes(diff.call[0].wire) : 0
  for (const record of diff.added.values()) bytes += recordBytes(record)
  for (const [from] of diff.updated.values()) bytes += recordBytes(from)
  for (const record of diff.removed.values()) bytes += recordBytes(record)
  return bytes
}

function recordBytes(record: SegmentRecord): number {
  return RECORD_BYTES + jsonBytes(record.wire) + record.words.length * 2 * NODE_BYTES
}

// Never calls itself: a wire that nests without end must not stop a change once it is written.
function jsonBytes(root: Json): number {
  let bytes = 0
  const open: Json[] = [root]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') bytes += NODE_BYTES + value.length * CHARACTER_BYTES
    else if (isList(value)) {
      bytes += NODE_BYTES
      for (const item of value) open.push(item)
    } else if (isObject(value)) {
      bytes += NODE_BYTES
      for (const item of Object.values(value)) {
        bytes += CHARACTER_BYTES * 8
        open.push(item)
      }
    } else bytes += CHARACTER_BYTES * 4
  }
  return bytes
}
