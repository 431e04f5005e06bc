import type { Arrival, Outcome } from './arrival.ts'
import type { ReceivedCall } from './received-call.ts'

/** What the store made of an arrival. */
export interface Recorded {
  /** The endpoint's own id of the call. */
  readonly id: number
  readonly status: number
  readonly outcome: Outcome
}

/** Where the endpoint keeps what arrived. One call per workspace and `call_id`, every attempt beside it. */
export interface IngestStore {
  /** Writes one attempt and, if it is the first one accepted, keeps its body as the call. All or nothing. */
  record(arrival: Arrival): Promise<Recorded>
  /** How many attempts this call has had. */
  countAttempts(workspaceId: number, callId: string): Promise<number>
  /** The calls with the newest attempts, newest first. */
  list(limit: number): Promise<readonly ReceivedCall[]>
  /** How many calls there are, whether or not `list` reaches them. */
  countCalls(): Promise<number>
  find(id: number): Promise<ReceivedCall | undefined>
  /** The body of an attempt, byte for byte; undefined when it was not kept. */
  payload(attemptId: number): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Agent identifiers that stored calls named in a workspace, sorted. */
  agents(workspaceId: number): Promise<readonly string[]>
  /** Forgets everything. Ids are not used again. */
  clear(): Promise<void>
  close(): Promise<void>
}
