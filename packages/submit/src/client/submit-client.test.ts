import type { SubmitProblem } from '@call-timeline/schema/answers'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freezePayload } from '../payload/frozen-payload.ts'
import { createSubmitClient, type SubmitClientOptions } from './submit-client.ts'

const payload = await freezePayload({ payload: { call_id: 'call-1', text: 'Grüße 👋' }, segmentIds: [] })
const receipt = { callId: 'call-1', upstreamId: 7, outcome: 'created', attempts: 1, requestId: 'r1' }
const problem: SubmitProblem = {
  type: 'about:blank',
  title: 'Refused',
  status: 422,
  code: 'validation_failed',
  retryable: false,
  inDoubt: false,
  attempts: 1,
  requestId: 'r2',
  issues: [{ path: ['call_type'], in: 'body', type: 'missing', message: 'Field required' }],
}

function clientFor(
  answer: (request: Request) => Response | Promise<Response>,
  more: Partial<SubmitClientOptions> = {},
) {
  const requests: Request[] = []
  const client = createSubmitClient({
    endpoint: 'http://proxy.test/api/calls',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      return answer(request)
    },
    ...more,
  })
  return { client, requests }
}

const json = (body: unknown, status = 200): Response => Response.json(body, { status })

/** A server that never answers, as `fetch` shows it. */
const silence = (request: Request): Promise<Response> =>
  new Promise((_, reject) => {
    if (request.signal.aborted) reject(request.signal.reason)
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true })
  })

afterEach(() => vi.unstubAllGlobals())

describe('submit', () => {
  it('sends the frozen bytes as JSON and returns the receipt', async () => {
    const { client, requests } = clientFor(() => json(receipt, 201))
    expect(await client.submit(payload)).toEqual({ ok: true, receipt })
    const [request] = requests
    expect(request?.method).toBe('POST')
    expect(request?.headers.get('content-type')).toBe('application/json')
    expect(new Uint8Array((await request?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(payload.bytes)
  })

  it('names a chosen target in the query, beside a query of the endpoint itself', async () => {
    const { client, requests } = clientFor(() => json(receipt), {
      endpoint: 'http://proxy.test/calls/?team=a%26b',
    })
    await client.submit(payload, { target: { workspaceId: 4, agentId: 'front desk&x=1' } })
    const url = new URL(requests[0]?.url ?? '')
    expect(url.pathname).toBe('/calls')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      team: 'a&b',
      workspace_id: '4',
      agent_remote_identifier: 'front desk&x=1',
    })
  })

  it('makes its headers anew for each request', async () => {
    let token = 0
    const { client, requests } = clientFor(() => json(receipt), {
      headers: async () => ({ 'x-session': String(++token) }),
    })
    await client.submit(payload)
    await client.submit(payload)
    expect(requests.map((request) => request.headers.get('x-session'))).toEqual(['1', '2'])
  })

  it("hands on the proxy's problem with its issues", async () => {
    const { client } = clientFor(() => json({ ...problem, extra: 'dropped' }, 422))
    expect(await client.submit(payload)).toEqual({ ok: false, problem })
  })

  it.each([
    ['a log-in page', () => new Response('<html>Sign in</html>'), 'upstream_protocol', true],
    ['a receipt of another form', () => json({ id: 4, is_new: true }), 'upstream_protocol', true],
    ['a receipt for another call', () => json({ ...receipt, callId: 'call-2' }), 'upstream_protocol', true],
    [
      'a problem of another form',
      () => json({ ...problem, code: 'out_of_tea' }, 400),
      'upstream_protocol',
      false,
    ],
    [
      'a gateway error',
      () => new Response('<html>Bad gateway</html>', { status: 502 }),
      'upstream_protocol',
      true,
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: '/login' } }),
      'upstream_protocol',
      true,
    ],
    ['no proxy at the address', () => new Response('Not found', { status: 404 }), 'upstream_protocol', false],
    ['a session that has ended', () => new Response('', { status: 401 }), 'unauthenticated', false],
    ["a server's own size limit", () => new Response('', { status: 413 }), 'payload_too_large', false],
    ['an answer without end', () => new Response('x'.repeat(5_000_000)), 'upstream_protocol', true],
  ])('names %s', async (_, answer, code, inDoubt) => {
    const { client } = clientFor(answer)
    expect(await client.submit(payload)).toMatchObject({ ok: false, problem: { code, inDoubt } })
  })

  it('waits as long as a server on the way asks', async () => {
    const { client } = clientFor(() => new Response('', { status: 429, headers: { 'retry-after': '90' } }))
    expect(await client.submit(payload)).toMatchObject({
      problem: { code: 'rate_limited', retryable: true, retryAfterMs: 90_000 },
    })
  })

  it('never rejects, whatever answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.constant(JSON.stringify(receipt)),
          fc.constant(JSON.stringify(problem)),
        ),
        async (status, body) => {
          const { client } = clientFor(() => new Response(body, { status }))
          const answer = await client.submit(payload)
          if (answer.ok) expect(answer.receipt.callId).toBe('call-1')
          else expect(answer.problem.title).not.toBe('')
        },
      ),
    )
  })

  it('leaves it in doubt whether the call arrived when the connection is lost', async () => {
    const { client } = clientFor(() => Promise.reject(new TypeError('fetch failed')))
    expect(await client.submit(payload)).toMatchObject({
      ok: false,
      problem: { code: 'network_in_doubt', inDoubt: true, retryable: true },
    })
  })

  it('leaves it in doubt when the answer breaks off', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"callId":'))
        controller.error(new TypeError('terminated'))
      },
    })
    const { client } = clientFor(() => new Response(broken))
    expect(await client.submit(payload)).toMatchObject({
      problem: { code: 'network_in_doubt', inDoubt: true },
    })
  })

  it('is sure that nothing left from a device that was offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { client } = clientFor(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await client.submit(payload)).toMatchObject({
      problem: { code: 'network_in_doubt', inDoubt: false },
    })
  })

  it('does not trust a browser that only believes itself offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { client } = clientFor(() => json(receipt))
    expect(await client.submit(payload)).toEqual({ ok: true, receipt })
  })

  it('gives up after its time limit and leaves it in doubt', async () => {
    const { client } = clientFor(silence, { timeoutMs: 20 })
    expect(await client.submit(payload)).toMatchObject({
      problem: { code: 'timeout_in_doubt', inDoubt: true },
    })
  })

  it('sends nothing when it is stopped before it begins', async () => {
    const { client, requests } = clientFor(() => json(receipt))
    const answer = await client.submit(payload, { signal: AbortSignal.abort() })
    expect(answer).toMatchObject({ problem: { code: 'aborted', inDoubt: false } })
    expect(requests).toEqual([])
  })

  it('says that the call may still arrive when it is stopped on its way', async () => {
    const stop = new AbortController()
    const { client } = clientFor((request) => {
      stop.abort()
      return silence(request)
    })
    expect(await client.submit(payload, { signal: stop.signal })).toMatchObject({
      problem: { code: 'aborted', inDoubt: true },
    })
  })
})

describe('info and connection test', () => {
  const info = {
    target: { workspaceId: 1, agentId: 'agent-1' },
    upstream: { kind: 'local', host: '127.0.0.1:4010', pageUrl: 'http://127.0.0.1:4010/' },
    limits: { maxBodyBytes: 1_000_000 },
  }

  it('tells which endpoint the proxy talks to', async () => {
    const { client, requests } = clientFor(() => json(info))
    expect(await client.info()).toEqual({ ok: true, info })
    expect(requests[0]?.url).toBe('http://proxy.test/api/calls/config')
  })

  it('takes no secret in that a server might add', async () => {
    const { client } = clientFor(() => json({ ...info, apiKey: 'not for browsers' }))
    expect(await client.info()).toEqual({ ok: true, info })
  })

  it('reports a connection test as it comes', async () => {
    const { client } = clientFor(() =>
      json({ ok: false, code: 'upstream_auth', message: 'The key is refused.' }),
    )
    expect(await client.testConnection()).toEqual({
      ok: false,
      code: 'upstream_auth',
      message: 'The key is refused.',
    })
  })

  it('turns a proxy out of reach into a report', async () => {
    const { client } = clientFor(() => Promise.reject(new TypeError('fetch failed')))
    expect(await client.testConnection()).toMatchObject({ ok: false, code: 'network_in_doubt' })
  })
})
