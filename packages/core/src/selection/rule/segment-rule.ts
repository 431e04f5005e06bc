import type { Provenance } from '@call-timeline/schema'

/** From and to, both ends included; an absent end is open. */
export interface NumberRange {
  readonly atLeast?: number
  readonly atMost?: number
}

/** What a row is for. */
export type SegmentKind = 'speech' | 'tool_call' | 'tool_result' | 'node' | 'other'

/** How a tool call came out; a call and its result share it. */
export type ToolOutcome = 'ok' | 'error' | 'no_result'

/** How a text is compared. There are no patterns: a text can be hostile, and a pattern slow without end. */
export type TextMatch = 'contains' | 'wholeWord' | 'startsWith' | 'equals'

/**
 * Which segments are meant. Plain data that a host can store; `readSegmentRule` reads it back. Times are in ms
 * from the start of the call; a segment that does not have what is asked for does not match.
 */
export type SegmentRule =
  | { readonly rule: 'all'; readonly of: readonly SegmentRule[] }
  | { readonly rule: 'any'; readonly of: readonly SegmentRule[] }
  | { readonly rule: 'not'; readonly of: SegmentRule }
  /** What is said; of tool rows and moves their names, reasons and errors. */
  | {
      readonly rule: 'text'
      readonly match: TextMatch
      readonly value: string
      readonly caseSensitive?: boolean
    }
  | { readonly rule: 'role'; readonly is: readonly string[] }
  | { readonly rule: 'kind'; readonly is: readonly SegmentKind[] }
  | { readonly rule: 'toolName'; readonly is: readonly string[] }
  | { readonly rule: 'toolOutcome'; readonly is: readonly ToolOutcome[] }
  /** The node that the call is in when it starts; a move counts as the node that it leads to. */
  | { readonly rule: 'node'; readonly is: readonly string[] }
  | ({ readonly rule: 'start' } & NumberRange)
  | ({ readonly rule: 'end' } & NumberRange)
  | ({ readonly rule: 'duration' } & NumberRange)
  /** From the furthest end of anything that starts earlier to its start; negative where they overlap. */
  | ({ readonly rule: 'gapBefore' } & NumberRange)
  /** Of speech: from the end of what the other side said last, when its own side has not spoken since. */
  | ({ readonly rule: 'latency' } & NumberRange)
  /** That one of its words at least has a confidence in the range. */
  | ({ readonly rule: 'wordConfidence' } & NumberRange)
  /** The share, 0 to 1, of its words whose times come from these; without words that of its own times. */
  | ({ readonly rule: 'provenance'; readonly is: readonly Provenance[] } & NumberRange)
  /** Whether it or one of its words is pinned. */
  | { readonly rule: 'pinned'; readonly is: boolean }
  /** That it has a problem of one of the codes and one of the severities; absent means any. */
  | {
      readonly rule: 'problem'
      readonly codes?: readonly string[]
      readonly severities?: readonly ('error' | 'warning' | 'info')[]
    }
  /** That it has a key that the contract does not know, outside of `metadata`. */
  | { readonly rule: 'unknownKey' }
