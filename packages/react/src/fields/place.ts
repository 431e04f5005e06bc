import type { SegmentId } from '@call-timeline/core'
import type { JsonPath } from '@call-timeline/schema'

/** A field of the call or of a segment. */
export interface Place {
  /** Undefined for the call itself. */
  readonly segmentId: SegmentId | undefined
  /** Relative to the segment, or to the call. */
  readonly path: JsonPath
}
