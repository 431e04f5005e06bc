import type { Span } from '../convert/span.ts'
import type { Json } from '../json.ts'

/** How the two halves of a tool call were found to belong together. */
export type Pairing = 'request_id' | 'guessed' | 'none'

/**
 * What the rules of one segment need to know of the rest of the call. "Earlier" is in time: by start, and at
 * the same start by place in the list; untimed segments are not in it.
 */
export interface SegmentSurroundings {
  /** The earlier segment of the same role whose end reaches furthest. */
  readonly sameSpeakerBefore: Span | undefined
  /** For speech: the earlier segment of the other speech role whose end reaches furthest. */
  readonly otherSpeakerBefore: Span | undefined
  /** The furthest end of all that is earlier, whatever its role, in ms. */
  readonly activityEndMs: number | undefined
  /** Start of the nearest timed segment before it in the list, in ms. */
  readonly previousStartMs: number | undefined
  /** The other row of a tool call. */
  readonly partner: Json | undefined
  readonly pairing: Pairing
  /** Whether the other row stands further down the list. */
  readonly partnerIsLater: boolean
  /** `to` of the node transition before it in time; untimed rows count by their place in the list. */
  readonly previousNode: string | undefined
  /** How long the call is by its timestamps, in ms. */
  readonly callDurationMs: number | undefined
  /** Another row of the same role has the same `request_id`. */
  readonly duplicateRequestId: boolean
  /** Another row of the same role has the same `metadata.id`. */
  readonly duplicateItemId: boolean
}

/** What the rules of the call need to know of its timeline. */
export interface TimelineSummary {
  readonly segmentCount: number
  /** The last end of any segment, in ms; undefined when none has a time. */
  readonly lastEndMs: number | undefined
}

/** A segment that stands alone: what to check it by when nothing around it is known. */
export const ALONE: SegmentSurroundings = {
  sameSpeakerBefore: undefined,
  otherSpeakerBefore: undefined,
  activityEndMs: undefined,
  previousStartMs: undefined,
  partner: undefined,
  pairing: 'none',
  partnerIsLater: false,
  previousNode: undefined,
  callDurationMs: undefined,
  duplicateRequestId: false,
  duplicateItemId: false,
}
