import { isEstimated, usableSpan } from '../metrics/usable-time.ts'
import type { SegmentId, SegmentRecord } from '../records/records.ts'
import { inTime } from '../surroundings/latest-starts.ts'
import type { CallReader } from './call-reader.ts'
import { withAttempts } from './retries.ts'
import { isToolCall, isToolRow, saysError, toolField, toolMs, toolText } from './tool-fields.ts'
import type { BareRun, ToolRun, ToolRunState } from './tool-run.ts'

/** The tool runs of a call at one moment. */
export interface ToolRuns {
  /** In order of time; an untimed one comes after the latest start before it in the list. */
  readonly list: readonly ToolRun[]
  /** The run that a call or a result belongs to. */
  of(id: SegmentId): ToolRun | undefined
  /** The run of the same tool before this one, whatever came of it. */
  previous(run: ToolRun): ToolRun | undefined
}

/**
 * The tool runs of a call: each call with its result, and what stands alone. Takes time in proportion to the
 * whole call; metrics keep them current.
 */
export function toolRuns(call: CallReader): ToolRuns {
  const rows = call
    .order()
    .map((id) => call.segment(id))
    .filter((record): record is SegmentRecord => record !== undefined && isToolRow(record))
  const duplicates = duplicateRequestIds(rows)
  const bare: BareRun[] = []
  for (const { record } of inTime(call, rows, isToolRow)) {
    const partnerId = call.pairOf(record.id)
    const partner = partnerId === undefined ? undefined : call.segment(partnerId)
    const isCall = isToolCall(record.wire)
    if (!isCall && partner) continue
    bare.push(runOf(isCall ? record : undefined, isCall ? partner : record, call, duplicates))
  }
  return runsFrom(withAttempts(bare))
}

function runsFrom(list: readonly ToolRun[]): ToolRuns {
  const runOfRow = new Map<SegmentId, ToolRun>()
  const previous = new Map<SegmentId, ToolRun>()
  const lastOfName = new Map<string, ToolRun>()
  for (const run of list) {
    for (const id of [run.callId, run.resultId]) if (id !== undefined) runOfRow.set(id, run)
    if (run.name === undefined || run.callId === undefined) continue
    const last = lastOfName.get(run.name)
    if (last) previous.set(run.id, last)
    lastOfName.set(run.name, run)
  }
  return { list, of: (id) => runOfRow.get(id), previous: (run) => previous.get(run.id) }
}

function runOf(
  call: SegmentRecord | undefined,
  result: SegmentRecord | undefined,
  reader: CallReader,
  duplicates: ReadonlySet<SegmentId>,
): BareRun {
  const id = call?.id ?? result?.id ?? ''
  const startMs = call && (toolMs(call, 'start_ms') ?? usableSpan(call.span)?.startMs)
  const endMs =
    result && (toolMs(result, 'end_ms') ?? toolMs(call, 'end_ms') ?? usableSpan(result.span)?.startMs)
  const isInOrder = startMs !== undefined && endMs !== undefined && endMs >= startMs
  return {
    id,
    callId: call?.id,
    resultId: result?.id,
    name: toolText(call, 'name') ?? toolText(result, 'name'),
    pairing: reader.pairingOf(id),
    state: stateOf(call, result),
    error: toolText(result, 'error') ?? toolText(call, 'error'),
    params: toolField(call, 'params'),
    startMs,
    endMs,
    durationMs: isInOrder ? endMs - startMs : undefined,
    startEstimated: !call || startMs === undefined || isEstimated(call.provenance),
    endEstimated: !result || endMs === undefined || isEstimated(result.provenance),
    duplicate: [call, result].some((row) => row !== undefined && duplicates.has(row.id)),
  }
}

function stateOf(call: SegmentRecord | undefined, result: SegmentRecord | undefined): ToolRunState {
  if (!call) return 'unasked'
  if (saysError(result) || saysError(call)) return 'failed'
  return result ? 'succeeded' : 'pending'
}

/** Rows whose `request_id` another row of the same role has too. */
function duplicateRequestIds(rows: readonly SegmentRecord[]): ReadonlySet<SegmentId> {
  const users = new Map<string, SegmentId[]>()
  for (const row of rows) {
    const requestId = toolField(row, 'request_id')
    if (typeof requestId !== 'string' || requestId === '') continue
    const key = `${isToolCall(row.wire) ? 'call' : 'result'} ${requestId}`
    const known = users.get(key)
    if (known) known.push(row.id)
    else users.set(key, [row.id])
  }
  return new Set([...users.values()].filter((ids) => ids.length > 1).flat())
}
