import type {
  CallTarget,
  ConnectionReport,
  ProxyInfo,
  SubmitProblem,
  SubmitReceipt,
} from '@call-timeline/schema/answers'
import { parseRetryAfter } from '@call-timeline/schema/answers'
import type * as z from 'zod'
import { connectionReport, proxyInfo, submitProblem, submitReceipt } from './answer-shapes.ts'
import { endpointUrl } from './endpoint-url.ts'
import { connectionLost, notSendable, stopped, strangeAnswer, timedOut } from './local-problems.ts'
import { readJson } from './read-body.ts'

/** What is sent; `freezePayload` makes one. */
export interface CallBody {
  /** UTF-8 JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The `call_id` in it, which a receipt has to name; undefined when it has none. */
  readonly callId: string | undefined
}

/** How a submission ended. A failure is a value, never a rejection. */
export type SubmitAnswer =
  | { readonly ok: true; readonly receipt: SubmitReceipt }
  | { readonly ok: false; readonly problem: SubmitProblem }

/** What the server says of itself, or why it could not be asked. */
export type InfoAnswer =
  | { readonly ok: true; readonly info: ProxyInfo }
  | { readonly ok: false; readonly problem: SubmitProblem }

/** Headers of each request, or a way to make them, such as a fresh session token. */
export type HeaderSource =
  | Readonly<Record<string, string>>
  | (() => Promise<Readonly<Record<string, string>>>)

export interface SubmitClientOptions {
  /** Where the host's own server mounts the call proxy, such as `/api/calls`. */
  readonly endpoint: string
  /** @default the page's `fetch` */
  readonly fetch?: typeof fetch
  /** How long to wait for an answer, ms. The proxy itself gives up sooner. @default 60000 */
  readonly timeoutMs?: number
  readonly headers?: HeaderSource
}

export interface SubmitOptions {
  /** Where the call goes, if the proxy allows more than one target; else the proxy's own. */
  readonly target?: CallTarget
  /** Stops waiting. What has left may still arrive, and the answer says so. */
  readonly signal?: AbortSignal
}

/** Talks to the call proxy on the host's own server. One attempt per call: it never retries by itself. */
export interface SubmitClient {
  readonly endpoint: string
  submit(call: CallBody, options?: SubmitOptions): Promise<SubmitAnswer>
  info(signal?: AbortSignal): Promise<InfoAnswer>
  /** Asks the proxy to try its key and target at the ingest endpoint. Stores nothing there. */
  testConnection(signal?: AbortSignal): Promise<ConnectionReport>
}

/** A client for one endpoint. Nothing it does rejects: whatever goes wrong comes back as a problem. */
export function createSubmitClient(options: SubmitClientOptions): SubmitClient {
  const { endpoint, timeoutMs = 60_000 } = options

  async function request<T>(
    route: '' | '/config' | '/connection',
    shape: z.ZodType<T>,
    init: RequestInit,
    { target, signal }: SubmitOptions,
  ): Promise<{ ok: true; value: T } | { ok: false; problem: SubmitProblem }> {
    const isStopped = (): boolean => signal?.aborted ?? false
    if (isStopped()) return { ok: false, problem: stopped(false) }
    const timeout = AbortSignal.timeout(timeoutMs)
    const wasOffline = globalThis.navigator?.onLine === false
    let headers: Headers
    try {
      const own = typeof options.headers === 'function' ? await options.headers() : options.headers
      headers = new Headers({ accept: 'application/json', ...own })
      for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    } catch {
      return {
        ok: false,
        problem: notSendable('Its headers could not be made. Reload the page and try again.'),
      }
    }
    try {
      const response = await (options.fetch ?? globalThis.fetch)(endpointUrl(endpoint, route, target), {
        ...init,
        headers,
        redirect: 'manual',
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      })
      const json = await readJson(response)
      if (response.ok) {
        const parsed = shape.safeParse(json)
        if (parsed.success) return { ok: true, value: parsed.data }
      } else {
        const parsed = submitProblem.safeParse(json)
        if (parsed.success) return { ok: false, problem: parsed.data }
      }
      const wait = parseRetryAfter(response.headers.get('retry-after'), Date.now())
      return { ok: false, problem: strangeAnswer(response.status, wait) }
    } catch {
      if (isStopped()) return { ok: false, problem: stopped(true) }
      if (timeout.aborted) return { ok: false, problem: timedOut(timeoutMs) }
      return { ok: false, problem: connectionLost(!wasOffline) }
    }
  }

  return {
    endpoint,

    async submit({ bytes, callId }, submitOptions = {}) {
      const answer = await request(
        '',
        submitReceipt,
        { method: 'POST', body: bytes, headers: { 'content-type': 'application/json' } },
        submitOptions,
      )
      if (!answer.ok) return answer
      // A receipt for another call proves nothing of this one.
      if (callId !== undefined && answer.value.callId !== callId)
        return { ok: false, problem: strangeAnswer(200) }
      return { ok: true, receipt: answer.value }
    },

    async info(signal) {
      const answer = await request('/config', proxyInfo, { method: 'GET' }, signal ? { signal } : {})
      return answer.ok ? { ok: true, info: answer.value } : answer
    },

    async testConnection(signal) {
      const answer = await request(
        '/connection',
        connectionReport,
        { method: 'GET' },
        signal ? { signal } : {},
      )
      if (answer.ok) return answer.value
      const { code, detail, title } = answer.problem
      return { ok: false, code, message: detail ?? title }
    },
  }
}
