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

function jsonBytes(value: Json): number {
  if (typeof value === 'string') return NODE_BYTES + value.length * CHARACTER_BYTES
  if (isList(value)) return value.reduce<number>((sum, item) => sum + jsonBytes(item), NODE_BYTES)
  if (!isObject(value)) return CHARACTER_BYTES * 4
  let bytes = NODE_BYTES
  for (const item of Object.values(value)) bytes += CHARACTER_BYTES * 8 + jsonBytes(item)
  return bytes
}
