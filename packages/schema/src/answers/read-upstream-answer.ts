import { isJsonObject, type Json } from '../json.ts'
import type { SubmitCode, SubmitProblem, SubmitReceipt } from './answers.ts'
import { type DetailIssues, issuesOfDetail } from './issues-of-detail.ts'
import { parseRetryAfter } from './parse-retry-after.ts'
import { plainText } from './plain-text.ts'
import { problemTypeOf, SUBMIT_CODES } from './submit-codes.ts'

const MAX_DETAIL = 300

/** What came back from the endpoint. */
export interface UpstreamResponse {
  readonly status: number
  /** The `Retry-After` header. */
  readonly retryAfter?: string | null
  /** The body as text; it may have been cut short. */
  readonly bodyText: string
}

/** What the endpoint's answer means; attempts and request id are the caller's to add. */
export type UpstreamAnswer =
  | { readonly ok: true; readonly receipt: Omit<SubmitReceipt, 'attempts' | 'requestId'> }
  | { readonly ok: false; readonly problem: Omit<SubmitProblem, 'attempts' | 'requestId'> }

/**
 * Reads what the endpoint said of the call `callId`. It never throws and keeps nothing that the endpoint
 * echoed of the payload. A duplicate (409, or `is_new: false`) is a receipt that says `already_exists`; a
 * success without a clear body is in doubt, since the call may well be stored.
 */
export function readUpstreamAnswer(
  response: UpstreamResponse,
  callId: string,
  nowMs: number,
): UpstreamAnswer {
  const body = parseJson(response.bodyText)
  const { status } = response
  if (status === 409) return receipt(callId, 'already_exists', body)
  if (status >= 200 && status < 300) return successAnswer(status, body, callId)
  if (status >= 300 && status < 400) {
    return problem('upstream_redirect', { detail: 'Check the base URL that the proxy sends to.' })
  }
  return refusalAnswer(response, body, nowMs)
}

function successAnswer(status: number, body: Json | undefined, callId: string): UpstreamAnswer {
  const isNew = isJsonObject(body) ? body.is_new : undefined
  const echoed = isJsonObject(body) ? body.provider_call_id : undefined
  const known = status === 200 || status === 201
  if (!known || typeof isNew !== 'boolean' || (echoed !== undefined && echoed !== callId)) {
    return problem('upstream_protocol', {
      inDoubt: true,
      detail: `The endpoint answered ${status} without a receipt for this call. It may have been stored: send it again to find out.`,
    })
  }
  return receipt(callId, isNew ? 'created' : 'already_exists', body)
}

function refusalAnswer(response: UpstreamResponse, body: Json | undefined, nowMs: number): UpstreamAnswer {
  const { status } = response
  const detail = isJsonObject(body) ? body.detail : undefined
  const issues = issuesOfDetail(detail)
  switch (status) {
    case 422:
      return problem('validation_failed', {
        issues,
        detail: textOf(detail) ?? 'The endpoint found errors in the call.',
      })
    case 400:
    case 404:
      if (issues !== undefined) return problem('validation_failed', { issues })
      return problem('upstream_rejected', {
        detail:
          `The endpoint answered ${status}. Usually the workspace or the agent is wrong. ${textOf(detail) ?? ''}`.trim(),
      })
    case 401:
    case 403:
      return problem('upstream_auth', {
        detail: `The endpoint answered ${status}. The key of the proxy is wrong, or belongs to another workspace.`,
      })
    case 413:
      return problem('payload_too_large', { detail: 'The endpoint takes no call of this size.' })
    case 408:
    case 429:
      return problem('rate_limited', { retryAfterMs: parseRetryAfter(response.retryAfter, nowMs) })
    default:
      return otherRefusal(response, nowMs)
  }
}

function otherRefusal(response: UpstreamResponse, nowMs: number): UpstreamAnswer {
  const { status } = response
  if (status >= 500) {
    return problem('upstream_unavailable', {
      // 501 and 503 say that nothing was done; after any other the call may have been stored.
      inDoubt: status !== 501 && status !== 503,
      retryAfterMs: parseRetryAfter(response.retryAfter, nowMs),
      detail: `The endpoint answered ${status}. Try again later.`,
    })
  }
  if (status >= 400) return problem('upstream_rejected', { detail: `The endpoint answered ${status}.` })
  return problem('upstream_protocol', { inDoubt: true, detail: `The endpoint answered ${status}.` })
}

function receipt(callId: string, outcome: SubmitReceipt['outcome'], body: Json | undefined): UpstreamAnswer {
  const id = isJsonObject(body) ? body.id : undefined
  const upstreamId = typeof id === 'number' || typeof id === 'string' ? id : undefined
  return { ok: true, receipt: { callId, outcome, ...(upstreamId === undefined ? {} : { upstreamId }) } }
}

interface ProblemParts {
  readonly detail?: string | undefined
  readonly inDoubt?: boolean
  readonly retryAfterMs?: number | undefined
  readonly issues?: DetailIssues | undefined
}

function problem(code: SubmitCode, parts: ProblemParts): UpstreamAnswer {
  const { status, title, retryable } = SUBMIT_CODES[code]
  const { detail, inDoubt = false, retryAfterMs, issues } = parts
  return {
    ok: false,
    problem: {
      type: problemTypeOf(code),
      title,
      status,
      code,
      retryable,
      inDoubt,
      ...(detail === undefined ? {} : { detail }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(issues === undefined ? {} : { issues: issues.issues }),
      ...(issues?.truncated ? { issuesTruncated: true } : {}),
    },
  }
}

function textOf(detail: Json | undefined): string | undefined {
  return typeof detail === 'string' && detail.trim() !== '' ? plainText(detail, MAX_DETAIL) : undefined
}

function parseJson(text: string): Json | undefined {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch {
    return undefined
  }
}
