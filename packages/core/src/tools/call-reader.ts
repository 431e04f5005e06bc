import type { Pairing } from '@call-timeline/schema/rules'
import type { SegmentId } from '../records/records.ts'
import type { DocumentReader } from '../store/document.ts'

/** A call as it can be read; every editor is one. */
export interface CallReader extends DocumentReader {
  /** The other half of a tool call or result. */
  pairOf(id: SegmentId): SegmentId | undefined
  pairingOf(id: SegmentId): Pairing
}
