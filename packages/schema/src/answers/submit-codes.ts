import type { SubmitCode } from './answers.ts'

/** What a code means for the browser. */
export interface SubmitCodeKind {
  /** The status that the proxy answers with. */
  readonly status: number
  /** A few words for people; the `title` of the problem. */
  readonly title: string
  /** Whether the same bytes may be sent again and can succeed. */
  readonly retryable: boolean
}

/** Why a submission can fail, by code. */
export const SUBMIT_CODES: Record<SubmitCode, SubmitCodeKind> = {
  validation_failed: { status: 422, title: 'The call was refused', retryable: false },
  unauthenticated: { status: 401, title: 'You are not signed in', retryable: false },
  forbidden_target: { status: 403, title: 'You may not send to this agent', retryable: false },
  origin_rejected: { status: 403, title: 'The request came from another site', retryable: false },
  unsupported_media: { status: 415, title: 'The request is not JSON', retryable: false },
  malformed_json: { status: 400, title: 'The JSON is broken', retryable: false },
  payload_too_large: { status: 413, title: 'The call is too large', retryable: false },
  rate_limited: { status: 429, title: 'Too many requests', retryable: true },
  overloaded: { status: 503, title: 'Too much at once', retryable: true },
  upstream_rejected: { status: 502, title: 'The endpoint refused the request', retryable: false },
  upstream_auth: { status: 502, title: 'The endpoint refused the key', retryable: false },
  upstream_redirect: { status: 502, title: 'The endpoint points elsewhere', retryable: false },
  upstream_protocol: { status: 502, title: 'The endpoint gave no clear answer', retryable: false },
  upstream_unavailable: { status: 503, title: 'The endpoint is out of order', retryable: true },
  timeout_in_doubt: { status: 504, title: 'The endpoint did not answer in time', retryable: true },
  network_in_doubt: { status: 504, title: 'The connection was lost', retryable: true },
  aborted: { status: 499, title: 'Sending was stopped', retryable: true },
  internal: { status: 500, title: 'Something went wrong here', retryable: false },
}

/** The `type` of a problem document (RFC 9457): a stable name for its code. */
export function problemTypeOf(code: SubmitCode): string {
  return `urn:call-timeline:problem:${code}`
}
