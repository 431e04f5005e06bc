import type { JsonObject } from '@call-timeline/schema'

/**
 * A call as a person writes it down: what is said and what happens, in order, with no more times than were
 * written. Stands between the script's notation, plain dialogue and presets on one side and synthesis on the
 * other. Plain data: two outlines that say the same are deep-equal, and no key is there with undefined.
 */
export interface CallOutline {
  /** The call's own fields as written, without `transcript_with_tool_calls`; any key may be there. */
  readonly fields: JsonObject
  readonly pace: OutlinePace
  readonly lines: readonly OutlineLine[]
}

/** How fast things go where no time is written. Never part of the payload. */
export interface OutlinePace {
  /** Whole number from 0; the same seed gives the same times. */
  readonly seed?: number
  /** Words per minute, above 0. */
  readonly agentWpm?: number
  readonly userWpm?: number
  /** How long after the other has ended a reply begins; whole ms from 0. */
  readonly agentReplyMs?: number
  readonly userReplyMs?: number
  /** How long a tool takes that has no duration of its own; whole ms from 0. */
  readonly toolMs?: number
}

/** One line of a call. Its place in the list is its place in `transcript_with_tool_calls`. */
export type OutlineLine = OutlineTurn | OutlineTool | OutlineResult | OutlineNode | OutlinePause | OutlineJson

/**
 * Times that were written, one per field of the row: whole ms from 0, counted from the start of the call.
 * At least one is there; the end may lie before the start, since nothing is put right in silence.
 */
export interface OutlineTimes {
  readonly startMs?: number
  readonly endMs?: number
  readonly durationMs?: number
}

/** What every row can carry beside what its line is about. */
export interface OutlineExtras {
  readonly times?: OutlineTimes
  /** The row's `metadata`; absent when the row has none. */
  readonly metadata?: JsonObject
  /**
   * Keys of the row that no other part of the line says, put over it as they are: unknown keys, the text of a
   * tool row, times that are no whole ms. At least one key.
   */
  readonly row?: JsonObject
}

/** Something said: one row. */
export interface OutlineTurn extends OutlineExtras {
  readonly kind: 'turn'
  readonly role: 'user' | 'agent'
  /** What was heard; without the tail of a turn that was cut. */
  readonly text: string
  readonly cut?: OutlineCut
  /** The row's `words` where they were written one by one; may be empty. */
  readonly words?: readonly OutlineWord[]
}

/**
 * The other speaker cut in on the last word of `text` (barge-in); the next turn of the other one is what cut
 * in. On the row it is `metadata.interrupted: true`, and `metadata.unspoken_text` for the tail.
 */
export interface OutlineCut {
  /** What was meant to be said and was not heard; empty when nobody knows. */
  readonly tail: string
  /** How long before the end of that last word the other begins; whole ms from 0. */
  readonly beforeEndMs?: number
}

/** A word with its times as written: whole ms from 0. */
export interface OutlineWord {
  readonly word: string
  readonly startMs: number
  readonly endMs: number
  readonly confidence?: number
}

/** A tool call (`agent_function`), and its result (`agent_result`) as the very next row when `answer` is there. */
export interface OutlineTool extends OutlineExtras {
  readonly kind: 'tool'
  readonly name: string
  /** Goes on both rows; when absent neither has one unless whoever makes the rows mints it. */
  readonly requestId?: string
  readonly params?: JsonObject
  /** Other keys of the row's `tool`, put over it as they are. At least one key. */
  readonly tool?: JsonObject
  /** Absent: no answer here. It comes by an `OutlineResult` further down, or never (a pending call). */
  readonly answer?: OutlineAnswer
}

/** A result (`agent_result`) that does not follow its call at once: one row. */
export interface OutlineResult {
  readonly kind: 'result'
  readonly name: string
  /** The call that it answers. */
  readonly requestId?: string
  readonly answer: OutlineAnswer
}

/** What a tool gave back; `times`, `metadata` and `row` are those of the result row. */
export interface OutlineAnswer extends OutlineExtras {
  /**
   * `ok` writes `is_error: false`, `error` writes `is_error: true`, `unsaid` writes neither, which counts as
   * a success.
   */
  readonly status: 'ok' | 'error' | 'unsaid'
  readonly result?: JsonObject
  /** What the tool said when it failed; with status `error` alone. */
  readonly error?: string
  /** From the start of the call row to the start of the result row; whole ms from 0. Counts when `times` has no start. */
  readonly durationMs?: number
  /** Other keys of the row's `tool`, put over it as they are. At least one key. */
  readonly tool?: JsonObject
}

/** A move to another node of the agent's flow (`node_transition`): one row. */
export interface OutlineNode extends OutlineExtras {
  readonly kind: 'node'
  /** Absent: the node that the call is in by then, `start` at the first. */
  readonly from?: string
  readonly to: string
  readonly reason?: string
  /** Other keys of the row's `node`, put over it as they are. At least one key. */
  readonly node?: JsonObject
}

/**
 * How long nothing happens before the next line; no row. Whole ms, not 0. It takes the place of the usual gap
 * there: a negative one lets the next line begin so long before the one before has ended (double talk). Two
 * pauses in a row add up.
 */
export interface OutlinePause {
  readonly kind: 'pause'
  readonly ms: number
}

/** A row as JSON, for what no other line can say: unknown roles, a turn without text. One row, taken as it is. */
export interface OutlineJson {
  readonly kind: 'json'
  readonly wire: JsonObject
}
