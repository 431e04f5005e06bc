import { isJsonObject, type JsonObject } from '@call-timeline/schema'
import { afterEach, expect } from 'vitest'
import { type CallProxy, createCallProxy } from '../create-call-proxy.ts'
import type { ProxyLogEvent } from '../log/log-event.ts'
import type { CallProxyOptions, UpstreamOptions } from '../options.ts'
import { createSecret } from '../secret/secret.ts'
import { CANARY_CALL, CANARY_KEY, CANARY_TEXT } from './canaries.ts'

/** Where the proxy of a test is mounted. */
export const PROXY_URL = 'http://localhost:4100/api/calls'

/** A proxy, and what it has logged. */
export interface WatchedProxy extends CallProxy {
  readonly logged: readonly ProxyLogEvent[]
}

type Changes = Omit<Partial<CallProxyOptions>, 'upstream'> & {
  readonly upstream: Partial<UpstreamOptions>
}

/** Everything that any proxy of the running test let out. */
let letOut: string[] = []

afterEach(() => {
  const everything = letOut.join('\n')
  letOut = []
  expect(everything).not.toContain(CANARY_KEY)
  expect(everything).not.toContain(CANARY_TEXT)
})

/**
 * A proxy with one target whose every answer and log event is searched for the canaries after the test. It
 * retries without a pause worth mentioning.
 */
export function watchedProxy({ upstream, ...changes }: Changes): WatchedProxy {
  const logged: ProxyLogEvent[] = []
  const proxy = createCallProxy({
    authorize: () => ({ actor: { id: 'somebody' }, targets: 'listed' }),
    targets: [{ workspaceId: 7, agents: ['corner-bakery'] }],
    retry: { baseMs: 1, capMs: 2 },
    ...changes,
    upstream: { baseUrl: 'http://localhost:9', apiKey: createSecret(CANARY_KEY), ...upstream },
    log: (event) => {
      logged.push(event)
      letOut.push(JSON.stringify(event))
      changes.log?.(event)
    },
  })
  return {
    logged,
    async fetch(request) {
      const response = await proxy.fetch(request)
      letOut.push(JSON.stringify([...response.headers]), await response.clone().text())
      return response
    },
  }
}

/** What a test changes of a submission that would go through. */
export interface SubmissionChanges {
  readonly body?: BodyInit
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Headers to leave out. */
  readonly without?: readonly string[]
  readonly signal?: AbortSignal
}

/** A submission as a page of the host sends it. */
export function submission(changes: SubmissionChanges = {}): Request {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: 'http://localhost:4100',
    'sec-fetch-site': 'same-origin',
    ...changes.headers,
  })
  for (const name of changes.without ?? []) headers.delete(name)
  return new Request(`${PROXY_URL}${changes.query ?? ''}`, {
    method: 'POST',
    headers,
    body: changes.body ?? JSON.stringify(CANARY_CALL),
    ...(changes.signal === undefined ? {} : { signal: changes.signal }),
    // Needed by Node for a body that is a stream.
    ...({ duplex: 'half' } as const),
  })
}

/** An answer of the proxy, read. */
export interface Answer {
  readonly status: number
  readonly json: JsonObject
  readonly headers: Headers
}

/** Submits and reads the answer. */
export async function submit(proxy: CallProxy, changes: SubmissionChanges = {}): Promise<Answer> {
  return read(await proxy.fetch(submission(changes)))
}

/** Reads an answer as JSON. */
export async function read(response: Response): Promise<Answer> {
  const json: unknown = await response.json()
  if (!isJsonObject(json)) throw new Error(`The proxy answered ${response.status} without an object.`)
  return { status: response.status, json, headers: response.headers }
}

/** Asks one of the proxy's other routes. */
export async function ask(
  proxy: CallProxy,
  route: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return read(await proxy.fetch(new Request(`${PROXY_URL}${route}`, { headers })))
}
