import type { JsonPath } from '@call-timeline/schema'

/** One error of a refusal, as it was reported, without the input that it echoes. */
export interface RefusalIssue {
  readonly type: string
  /** Starts with `body` or `query`. */
  readonly loc: JsonPath
  readonly msg: string
}

/** What the endpoint makes of a request before it knows whether the call was there already. */
export type Verdict =
  | { readonly accepted: true; readonly duplicateStatus: 200 | 409 }
  | {
      readonly accepted: false
      readonly status: number
      /** Why, when it is not a list of issues. */
      readonly reason: string | null
      readonly issues: readonly RefusalIssue[]
    }

/** One request to the endpoint, judged, on its way into the store. */
export interface Arrival {
  /** Epoch ms. */
  readonly receivedAt: number
  /** Null when the query had none that could be read. */
  readonly workspaceId: number | null
  readonly agentId: string | null
  /** Null when the body had none that could be read. */
  readonly callId: string | null
  readonly bytes: number
  /** Hex SHA-256 of the body. */
  readonly digest: string
  /** The body as it came; null when it is not kept, as from somebody without a key. */
  readonly payload: Uint8Array<ArrayBuffer> | null
  readonly verdict: Verdict
  /** The rehearsed failure that the `call_id` asked for, such as `--drop`. */
  readonly rehearsal: string | null
}

/**
 * What became of a request: kept, refused, or already there with the same content or with other content,
 * which the endpoint does not take in.
 */
export type Outcome = 'stored' | 'duplicate_same' | 'duplicate_different' | 'refused'
