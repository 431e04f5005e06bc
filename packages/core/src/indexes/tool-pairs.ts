import type { SegmentId } from '../records/records.ts'
import type { DocumentDiff } from '../store/diff.ts'
import type { DocumentReader } from '../store/document.ts'

export interface ToolPairs {
  partnerOf(id: SegmentId): SegmentId | undefined
  update(diff: DocumentDiff): ReadonlySet<SegmentId>
}

export function createToolPairs(_document: DocumentReader): ToolPairs {
  return { partnerOf: () => undefined, update: () => new Set() }
}
