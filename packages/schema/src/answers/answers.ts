import type { JsonPath } from '../json.ts'

/** Where a call is sent: a workspace and the agent's identifier in it. */
export interface CallTarget {
  readonly workspaceId: number
  readonly agentId: string
}

/** One error that a server reports of a payload, stripped of what it echoed. */
export interface FieldIssue {
  /** From the payload's root, without `body`; empty for the whole call. */
  readonly path: JsonPath
  /** Whether `path` lies in the body or in the query. */
  readonly in: 'body' | 'query'
  /** The server's own error type, such as `missing` or `int_parsing`. */
  readonly type: string
  readonly message: string
}

/** Why a submission did not end in a receipt. */
export type SubmitCode =
  | 'validation_failed'
  | 'unauthenticated'
  | 'forbidden_target'
  | 'origin_rejected'
  | 'unsupported_media'
  | 'malformed_json'
  | 'payload_too_large'
  | 'rate_limited'
  | 'overloaded'
  | 'upstream_rejected'
  | 'upstream_auth'
  | 'upstream_redirect'
  | 'upstream_protocol'
  | 'upstream_unavailable'
  | 'timeout_in_doubt'
  | 'network_in_doubt'
  | 'aborted'
  | 'internal'

/** What the proxy answers when a call was not accepted: `application/problem+json` (RFC 9457). */
export interface SubmitProblem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code: SubmitCode
  /** Whether the same bytes may be sent again and can succeed. */
  readonly retryable: boolean
  /** Whole milliseconds to wait before the next attempt. */
  readonly retryAfterMs?: number
  /** True when bytes may have reached the endpoint and no verdict came back. */
  readonly inDoubt: boolean
  /** How often the endpoint was tried. */
  readonly attempts: number
  readonly requestId: string
  readonly issues?: readonly FieldIssue[]
  /** True when there were more issues than are listed. */
  readonly issuesTruncated?: boolean
}

/** What the proxy answers when the endpoint has the call. */
export interface SubmitReceipt {
  readonly callId: string
  /** The endpoint's own id; absent with a bare 409. */
  readonly upstreamId?: number | string
  /** `already_exists`: the endpoint knew this `call_id` before; its content is not proven to be ours. */
  readonly outcome: 'created' | 'already_exists'
  /** An attempt of these very bytes was lost just before: most likely it is what is there. */
  readonly evidence?: 'after_in_doubt_attempt'
  readonly attempts: number
  readonly requestId: string
}

/** What the proxy tells a browser about itself; never a secret. */
export interface ProxyInfo {
  readonly target: CallTarget
  /** `local`: the local ingest endpoint on this machine; `remote`: a real one. */
  readonly upstream: { readonly kind: 'local' | 'remote'; readonly host: string; readonly pageUrl?: string }
  readonly limits: { readonly maxBodyBytes: number }
}

/** What a connection test found. */
export interface ConnectionReport {
  readonly ok: boolean
  /** What was found and, if it failed, what to do. */
  readonly message: string
  readonly code?: SubmitCode
}
