import type { SegmentRecord } from '@call-timeline/core'
import { readRow, type ToolRow } from './row.ts'

/** How a tool call ended; `pending` when the call has no result. */
export type Verdict = 'succeeded' | 'failed' | 'pending'

/** What a tool call and its result tell together. */
export interface ToolOutcome {
  readonly verdict: Verdict
  readonly error: string | undefined
  /** From the start of the call to the end of the result; ms. Undefined when one of them has no time. */
  readonly durationMs: number | undefined
}

/** Reads a call or a result together with its other half. */
export function toolOutcome(half: SegmentRecord, other: SegmentRecord | undefined): ToolOutcome {
  const row = toolRow(half)
  const otherRow = other === undefined ? undefined : toolRow(other)
  const [call, result] = row?.kind === 'call' ? [half, other] : [other, half]
  const [callRow, resultRow] = row?.kind === 'call' ? [row, otherRow] : [otherRow, row]
  const failed = (callRow?.failed ?? false) || (resultRow?.failed ?? false)
  return {
    verdict: failed ? 'failed' : result === undefined ? 'pending' : 'succeeded',
    error: resultRow?.error ?? callRow?.error,
    durationMs: lengthMs(call?.span?.startMs, result?.span?.endMs) ?? ownDurationMs(call),
  }
}

function toolRow(record: SegmentRecord): ToolRow | undefined {
  const row = readRow(record.wire)
  return row.kind === 'call' || row.kind === 'result' ? row : undefined
}

function lengthMs(startMs: number | undefined, endMs: number | undefined): number | undefined {
  return startMs === undefined || endMs === undefined || endMs < startMs ? undefined : endMs - startMs
}

/** A call without a result may still say how long it took; one that is a moment does not. */
function ownDurationMs(call: SegmentRecord | undefined): number | undefined {
  const length = lengthMs(call?.span?.startMs, call?.span?.endMs)
  return length === 0 ? undefined : length
}
