import type { UpstreamResponse } from '@call-timeline/schema/answers'
import { readBytes } from '../body/read-bytes.ts'
import type { Secret } from '../secret/secret.ts'

/** More of an answer to a call than this is not read; a refusal can echo many times the call. */
export const MAX_ANSWER_BYTES: number = 256 * 1024

// Errors of a connection that never stood, so that nothing can have arrived.
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What one request to the endpoint came to. */
export type Exchange =
  /** `cut`: there was more than was read. */
  | { readonly kind: 'answered'; readonly response: UpstreamResponse; readonly cut: boolean }
  /** Nothing was sent. */
  | { readonly kind: 'unreachable' }
  /** Something may have been sent, and nothing came back. */
  | { readonly kind: 'lost' | 'timeout' | 'stopped' }

export interface ExchangeRequest {
  readonly url: URL
  readonly apiKey: Secret
  /** A call to post; a GET without one. */
  readonly body?: Uint8Array<ArrayBuffer>
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
  /** The client went away. */
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
}

/** Sends one request with headers made from scratch, follows no redirect, and never throws. */
export async function exchange(request: ExchangeRequest): Promise<Exchange> {
  const { url, apiKey, body, timeoutMs, signal } = request
  const timeout = AbortSignal.timeout(timeoutMs)
  const headers = new Headers({ accept: 'application/json', authorization: `Bearer ${apiKey.reveal()}` })
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    const response = await request.fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    })
    return await read(response, request.maxAnswerBytes)
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' }
    if (timeout.aborted) return { kind: 'timeout' }
    return { kind: NEVER_CONNECTED.has(causeCode(error)) ? 'unreachable' : 'lost' }
  }
}

async function read(response: Response, maxBytes: number): Promise<Exchange> {
  const { bytes, complete } = await readBytes(response.body, maxBytes)
  return {
    kind: 'answered',
    cut: !complete,
    response: {
      // Some runtimes hide a redirect's status.
      status: response.type === 'opaqueredirect' ? 302 : response.status,
      retryAfter: response.headers.get('retry-after'),
      bodyText: new TextDecoder().decode(bytes),
    },
  }
}

function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : ''
}
