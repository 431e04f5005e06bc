import type { InStatement, InValue } from '@libsql/client'
import type { Arrival } from '../store/arrival.ts'
import { callKey } from '../store/call-key.ts'

// Ids only grow, so within one transaction the newest call is the one that was just written.
const THIS_CALL = 'coalesce((SELECT id FROM calls WHERE key = :key), (SELECT max(id) FROM calls))'

/** Position of the statement whose row says what was recorded. */
export const RECORDED = 2

/** The statements that write one arrival. They are right only within one transaction. */
export function recordStatements(arrival: Arrival): InStatement[] {
  const { verdict } = arrival
  const key = callKey(arrival) ?? null
  return [
    {
      sql: `INSERT INTO calls (key, workspace_id, agent_id, call_id)
        VALUES (:key, :workspaceId, :agentId, :callId) ON CONFLICT (key) DO NOTHING`,
      args: {
        key,
        workspaceId: arrival.workspaceId,
        agentId: arrival.agentId,
        callId: arrival.callId,
      },
    },
    {
      sql: `INSERT INTO payloads (digest, body)
        SELECT :digest, :body WHERE :body IS NOT NULL ON CONFLICT (digest) DO NOTHING`,
      args: { digest: arrival.digest, body: arrival.payload },
    },
    {
      sql: `INSERT INTO attempts
          (call, received_at, agent_id, bytes, digest, reason, issues, rehearsal, has_payload, status, outcome)
        SELECT id, :receivedAt, :agentId, :bytes, :digest, :reason, :issues, :rehearsal, :hasPayload,
          CASE WHEN :accepted = 0 THEN :status WHEN stored_digest IS NULL THEN 201 ELSE :status END,
          CASE WHEN :accepted = 0 THEN 'refused' WHEN stored_digest IS NULL THEN 'stored'
            WHEN stored_digest = :digest THEN 'duplicate_same' ELSE 'duplicate_different' END
        FROM calls WHERE id = ${THIS_CALL}
        RETURNING call, status, outcome`,
      args: { key, ...attemptArguments(arrival) },
    },
    {
      sql: `UPDATE calls SET newest_attempt = (SELECT max(id) FROM attempts WHERE call = calls.id)
        WHERE id = ${THIS_CALL}`,
      args: { key },
    },
    {
      sql: `UPDATE calls SET stored_by = newest_attempt, stored_digest = :digest, agent_id = :agentId
        WHERE id = ${THIS_CALL} AND stored_by IS NULL AND :accepted = 1`,
      args: { key, digest: arrival.digest, agentId: arrival.agentId, accepted: verdict.accepted ? 1 : 0 },
    },
  ]
}

function attemptArguments({ verdict, ...arrival }: Arrival): Record<string, InValue> {
  return {
    receivedAt: arrival.receivedAt,
    agentId: arrival.agentId,
    bytes: arrival.bytes,
    digest: arrival.digest,
    rehearsal: arrival.rehearsal,
    hasPayload: arrival.payload === null ? 0 : 1,
    accepted: verdict.accepted ? 1 : 0,
    status: verdict.accepted ? verdict.duplicateStatus : verdict.status,
    reason: verdict.accepted ? null : verdict.reason,
    issues: JSON.stringify(verdict.accepted ? [] : verdict.issues),
  }
}
