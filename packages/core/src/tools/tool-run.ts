import type { Json } from '@call-timeline/schema'
import type { Pairing } from '@call-timeline/schema/rules'
import type { SegmentId } from '../records/records.ts'

/**
 * How a tool run stands: `failed` when it says `is_error`, `pending` without a result, `unasked` for a result
 * without a call.
 */
export type ToolRunState = 'succeeded' | 'failed' | 'pending' | 'unasked'

/** One run of a tool: a call and its result, or one of the two alone. */
export interface ToolRun {
  /** Of the call; of the result when that stands alone. */
  readonly id: SegmentId
  readonly callId: SegmentId | undefined
  readonly resultId: SegmentId | undefined
  /** Undefined when neither row names the tool. */
  readonly name: string | undefined
  /** How the two rows were found to belong together; `guessed` is by name and order. */
  readonly pairing: Pairing
  readonly state: ToolRunState
  /** The text of `error`, whatever the state; undefined when it is absent or blank. */
  readonly error: string | undefined
  /** `params` of the call as they stand; undefined when it has none. */
  readonly params: Json | undefined
  /** When it was called and when it answered, ms from the start of the call; undefined when nothing tells. */
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  /** From call to result; undefined unless both times are known and in order. */
  readonly durationMs: number | undefined
  readonly startEstimated: boolean
  readonly endEstimated: boolean
  /** Another row of the same role has the same `request_id` as the call or the result. */
  readonly duplicate: boolean
  /** 1 for a first try, 2 for the one after a failure of the same tool, and so on. */
  readonly attempt: number
  /** The failed run that this one tries again; always a guess, since nothing on the wire says so. */
  readonly retryOf: SegmentId | undefined
  /** For a retry, whether its arguments differ from those of the run it tries again. */
  readonly argumentsChanged: boolean
}

/** A run before it is known which try it is. */
export type BareRun = Omit<ToolRun, 'attempt' | 'retryOf' | 'argumentsChanged'>
