import type { Outcome, RefusalIssue } from './arrival.ts'

/** One request that named a call, and the answer that it got. */
export interface Attempt {
  readonly id: number
  /** Epoch ms. */
  readonly receivedAt: number
  readonly agentId: string | null
  readonly status: number
  readonly outcome: Outcome
  readonly bytes: number
  /** Hex SHA-256 of the body. */
  readonly digest: string
  /** Why it was refused, when that is not a list of issues. */
  readonly reason: string | null
  readonly issues: readonly RefusalIssue[]
  readonly rehearsal: string | null
  /** Whether the body was kept and can be read again. */
  readonly hasPayload: boolean
}

/** All requests with one `call_id` in one workspace; a request without a readable `call_id` stands alone. */
export interface ReceivedCall {
  /** The endpoint's own id of the call, the one in its receipt. */
  readonly id: number
  readonly workspaceId: number | null
  readonly agentId: string | null
  readonly callId: string | null
  /** Id of the attempt whose body is kept as the call; null while every attempt was refused. */
  readonly storedBy: number | null
  /** Oldest first, at least one. */
  readonly attempts: readonly Attempt[]
}
