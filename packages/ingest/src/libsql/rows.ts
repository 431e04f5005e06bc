import type { Row } from '@libsql/client'
import * as z from 'zod'
import type { Recorded } from '../store/ingest-store.ts'
import type { Attempt, ReceivedCall } from '../store/received-call.ts'

const OUTCOME = z.enum(['stored', 'duplicate_same', 'duplicate_different', 'refused'])

const callRow = z.object({
  id: z.number(),
  workspace_id: z.number().nullable(),
  agent_id: z.string().nullable(),
  call_id: z.string().nullable(),
  stored_by: z.number().nullable(),
})

const attemptRow = z.object({
  id: z.number(),
  call: z.number(),
  received_at: z.number(),
  agent_id: z.string().nullable(),
  bytes: z.number(),
  digest: z.string(),
  status: z.number(),
  outcome: OUTCOME,
  reason: z.string().nullable(),
  issues: z.string(),
  rehearsal: z.string().nullable(),
  has_payload: z.number(),
})

const issueList = z.array(
  z.object({ type: z.string(), loc: z.array(z.union([z.string(), z.number()])), msg: z.string() }),
)

const recordedRow = z.object({ call: z.number(), status: z.number(), outcome: OUTCOME })
const countRow = z.object({ count: z.number() })
const agentRow = z.object({ agent_id: z.string() })
const payloadRow = z.object({ body: z.instanceof(ArrayBuffer) })

/** What every statement reads of a call. */
export const CALL_COLUMNS = 'id, workspace_id, agent_id, call_id, stored_by'

/** What every statement reads of an attempt. */
export const ATTEMPT_COLUMNS =
  'id, call, received_at, agent_id, bytes, digest, status, outcome, reason, issues, rehearsal, has_payload'

/** A row of `calls`. */
export function readCall(row: Row): Omit<ReceivedCall, 'attempts'> {
  const { id, workspace_id, agent_id, call_id, stored_by } = callRow.parse(row)
  return { id, workspaceId: workspace_id, agentId: agent_id, callId: call_id, storedBy: stored_by }
}

/** A row of `attempts`, and the call that it belongs to. */
export function readAttempt(row: Row): { readonly callEntry: number; readonly attempt: Attempt } {
  const read = attemptRow.parse(row)
  return {
    callEntry: read.call,
    attempt: {
      id: read.id,
      receivedAt: read.received_at,
      agentId: read.agent_id,
      status: read.status,
      outcome: read.outcome,
      bytes: read.bytes,
      digest: read.digest,
      reason: read.reason,
      issues: issueList.parse(JSON.parse(read.issues)),
      rehearsal: read.rehearsal,
      hasPayload: read.has_payload === 1,
    },
  }
}

/** What `record` returns of the attempt that it wrote. */
export function readRecorded(row: Row | undefined): Recorded {
  const { call, status, outcome } = recordedRow.parse(row)
  return { id: call, status, outcome }
}

/** A column named `count`. */
export function readCount(row: Row | undefined): number {
  return countRow.parse(row).count
}

/** A column named `agent_id`. */
export function readAgent(row: Row): string {
  return agentRow.parse(row).agent_id
}

/** A body, undefined without a row. */
export function readPayload(row: Row | undefined): Uint8Array<ArrayBuffer> | undefined {
  return row === undefined ? undefined : new Uint8Array(payloadRow.parse(row).body)
}
