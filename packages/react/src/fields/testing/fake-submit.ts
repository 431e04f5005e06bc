import type { SubmitController, SubmitState } from '@call-timeline/core'
import { type ProxyInfo, SUBMIT_CODES, type SubmitProblem } from '@call-timeline/schema/answers'

/** A proxy before the local endpoint. */
export const localInfo: ProxyInfo = {
  target: { workspaceId: 1, agentId: 'corner-bakery' },
  upstream: { kind: 'local', host: '127.0.0.1:4010', pageUrl: 'http://127.0.0.1:4010/' },
  limits: { maxBodyBytes: 8_000_000 },
}

/** A proxy before a real endpoint. */
export const remoteInfo: ProxyInfo = {
  target: { workspaceId: 42, agentId: 'front-desk' },
  upstream: { kind: 'remote', host: 'ingest.example.com' },
  limits: { maxBodyBytes: 8_000_000 },
}

/** A controller that stands in one state and does nothing, unless told otherwise. */
export function fakeSubmit(state: SubmitState, more: Partial<SubmitController> = {}): SubmitController {
  return { state, info: localInfo, submit() {}, cancel() {}, dismiss() {}, ...more }
}

/** A problem as the proxy words it. */
export function problemOf(code: SubmitProblem['code'], more: Partial<SubmitProblem> = {}): SubmitProblem {
  const { status, title, retryable } = SUBMIT_CODES[code]
  return {
    type: `urn:call-timeline:problem:${code}`,
    title,
    status,
    code,
    retryable,
    inDoubt: code.endsWith('_in_doubt'),
    attempts: 1,
    requestId: 'req_7f3a90',
    ...more,
  }
}
