import type { Arrival, Outcome } from './arrival.ts'
import { callKey } from './call-key.ts'
import type { IngestStore } from './ingest-store.ts'
import type { Attempt, ReceivedCall } from './received-call.ts'

interface Entry {
  readonly call: ReceivedCall
  /** Digest of the body that is kept as the call. */
  readonly storedDigest: string | null
}

/** A store that lives as long as the page or process: for tests and stories. */
export function createMemoryStore(): IngestStore {
  const entries = new Map<number, Entry>()
  const idsByKey = new Map<string, number>()
  const payloads = new Map<number, Uint8Array<ArrayBuffer>>()
  let lastCallId = 0
  let lastAttemptId = 0

  const byNewestAttempt = (): ReceivedCall[] =>
    [...entries.values()].map(({ call }) => call).sort((a, b) => newestAttempt(b) - newestAttempt(a))

  return {
    async record(arrival) {
      const key = callKey(arrival)
      const known = key === undefined ? undefined : idsByKey.get(key)
      const id = known ?? ++lastCallId
      if (key !== undefined) idsByKey.set(key, id)
      const entry = entries.get(id)
      const storedDigest = entry?.storedDigest ?? null
      const outcome = judge(arrival, storedDigest)
      const attempt = toAttempt(++lastAttemptId, arrival, outcome)
      if (arrival.payload !== null) payloads.set(attempt.id, arrival.payload)
      entries.set(id, {
        storedDigest: outcome === 'stored' ? arrival.digest : storedDigest,
        call: {
          id,
          workspaceId: arrival.workspaceId,
          callId: arrival.callId,
          agentId: outcome === 'stored' || entry === undefined ? arrival.agentId : entry.call.agentId,
          storedBy: outcome === 'stored' ? attempt.id : (entry?.call.storedBy ?? null),
          attempts: [...(entry?.call.attempts ?? []), attempt],
        },
      })
      return { id, status: attempt.status, outcome }
    },

    async countAttempts(workspaceId, callId) {
      const id = idsByKey.get(callKey({ workspaceId, callId }) ?? '')
      return id === undefined ? 0 : (entries.get(id)?.call.attempts.length ?? 0)
    },

    async list(limit) {
      return byNewestAttempt().slice(0, limit)
    },

    async countCalls() {
      return entries.size
    },

    async find(id) {
      return entries.get(id)?.call
    },

    async payload(attemptId) {
      return payloads.get(attemptId)
    },

    async agents(workspaceId) {
      const named = [...entries.values()].flatMap(({ call }) =>
        call.workspaceId === workspaceId && call.storedBy !== null && call.agentId !== null
          ? [call.agentId]
          : [],
      )
      return [...new Set(named)].sort()
    },

    async clear() {
      entries.clear()
      idsByKey.clear()
      payloads.clear()
    },

    async close() {},
  }
}

function judge({ verdict, digest }: Arrival, storedDigest: string | null): Outcome {
  if (!verdict.accepted) return 'refused'
  if (storedDigest === null) return 'stored'
  return storedDigest === digest ? 'duplicate_same' : 'duplicate_different'
}

function toAttempt(id: number, arrival: Arrival, outcome: Outcome): Attempt {
  const { verdict, receivedAt, agentId, bytes, digest, rehearsal } = arrival
  return {
    id,
    receivedAt,
    agentId,
    bytes,
    digest,
    rehearsal,
    outcome,
    status: verdict.accepted ? (outcome === 'stored' ? 201 : verdict.duplicateStatus) : verdict.status,
    reason: verdict.accepted ? null : verdict.reason,
    issues: verdict.accepted ? [] : verdict.issues,
    hasPayload: arrival.payload !== null,
  }
}

function newestAttempt({ attempts }: ReceivedCall): number {
  return attempts.at(-1)?.id ?? 0
}
