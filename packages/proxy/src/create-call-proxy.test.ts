import { createIngest, createMemoryStore, type Ingest, type IngestStore } from '@call-timeline/ingest'
import { caseNamed, GOLDEN_ANSWERS } from '@call-timeline/testing/contract-cases'
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { CallProxyOptions } from './options.ts'
import { CANARY_CALL, CANARY_KEY } from './testing/canaries.ts'
import {
  ask,
  PROXY_URL,
  submission,
  submit,
  type WatchedProxy,
  watchedProxy,
} from './testing/watched-proxy.ts'

let store: IngestStore
let ingest: Ingest
let proxy: WatchedProxy

const over = (endpoint: Ingest): WatchedProxy =>
  watchedProxy({
    upstream: {
      kind: 'local',
      pageUrl: 'http://localhost:4200/',
      fetch: (...asked) => endpoint.fetch(new Request(...asked)),
    },
  })

beforeEach(() => {
  store = createMemoryStore()
  ingest = createIngest({
    store,
    keys: [CANARY_KEY],
    workspaces: { 7: ['corner-bakery'] },
    sleep: async () => {},
  })
  proxy = over(ingest)
})

const named = (callId: string) => ({ body: JSON.stringify({ ...CANARY_CALL, call_id: callId }) })

describe('a call that is submitted', () => {
  it('comes back as a receipt', async () => {
    const { status, json, headers } = await submit(proxy)
    expect(status).toBe(201)
    expect(json).toEqual({
      callId: 'bakery-0417',
      outcome: 'created',
      upstreamId: expect.any(Number),
      attempts: 1,
      requestId: expect.any(String),
    })
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('arrives byte for byte', async () => {
    const body = ` { "call_id" : "a", "call_cost": 1.50, "big": 12345678901234567890, "x": "\\u00e9" }\n`
    await submit(proxy, { body })
    const attempt = (await store.list(1))[0]?.attempts[0]
    expect(new TextDecoder().decode(await store.payload(attempt?.id ?? -1))).toBe(body)
  })

  it.each(['409', '200'] as const)('and was there already says so, when told by %s', async (duplicates) => {
    proxy = over(createIngest({ store, keys: [CANARY_KEY], duplicates }))
    await submit(proxy)
    const { status, json } = await submit(proxy)
    expect([status, json.outcome, json.callId]).toEqual([200, 'already_exists', 'bakery-0417'])
    expect(json).not.toHaveProperty('evidence')
  })

  it.each(GOLDEN_ANSWERS.filter(({ status }) => status === 422))(
    'and is refused shows each error where it is: $name',
    async ({ name, detail }) => {
      const body = JSON.stringify(caseNamed(name).payload)
      const { status, json } = await submit(proxy, { body })
      expect([status, json.code, json.retryable, json.inDoubt]).toEqual([
        422,
        'validation_failed',
        false,
        false,
      ])
      expect(json.issues).toEqual(
        detail?.map(({ type, loc, msg }) => ({ type, path: loc.slice(1), in: 'body', message: msg })),
      )
    },
  )

  it('and is refused echoes nothing of what was sent', async () => {
    // The missing field makes the endpoint echo the whole call.
    const { call_type: _, ...incomplete } = CANARY_CALL
    const { json } = await submit(proxy, { body: JSON.stringify(incomplete) })
    expect(json.issues).toEqual([
      { type: 'missing', path: ['call_type'], in: 'body', message: 'Field required' },
    ])
  })
})

describe('an endpoint that fails', () => {
  it.each([
    ['a--500', 503, 'upstream_unavailable', 3],
    ['a--503', 503, 'upstream_unavailable', 3],
    ['a--429', 429, 'rate_limited', 1],
    ['a--401', 502, 'upstream_auth', 1],
    ['a--html', 502, 'upstream_protocol', 1],
    ['a--redirect', 502, 'upstream_redirect', 1],
  ])('%s is answered %i %s after %i tries', async (callId, status, code, attempts) => {
    const answer = await submit(proxy, named(callId))
    expect([answer.status, answer.json.code, answer.json.attempts]).toEqual([status, code, attempts])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('for a moment is tried again', async () => {
    const { status, json } = await submit(proxy, named('a--500x2'))
    expect([status, json.attempts]).toEqual([201, 3])
  })

  it('to answer has the call, and the next try proves that it is most likely this one', async () => {
    const { status, json } = await submit(proxy, named('a--dropx1'))
    expect(status).toBe(200)
    expect(json).toMatchObject({ outcome: 'already_exists', evidence: 'after_in_doubt_attempt', attempts: 2 })
    expect((await store.list(1))[0]?.attempts.map(({ outcome }) => outcome)).toEqual([
      'stored',
      'duplicate_same',
    ])
  })

  it('and asks for a long wait is not asked again, and the wait is handed on', async () => {
    const { json, headers } = await submit(proxy, named('a--429'))
    expect(json.retryAfterMs).toBe(30_000)
    expect(headers.get('retry-after')).toBe('30')
  })
})

describe('who may submit', () => {
  it('cannot be left to chance: without authorize or targets it does not compile', () => {
    expectTypeOf<Omit<CallProxyOptions, 'authorize'>>().not.toExtend<CallProxyOptions>()
    expectTypeOf<Omit<CallProxyOptions, 'targets'>>().not.toExtend<CallProxyOptions>()
  })

  it('nobody whom the host does not know', async () => {
    proxy = watchedProxy({ upstream: {}, authorize: () => null })
    for (const answer of [
      await submit(proxy),
      await ask(proxy, '/config'),
      await ask(proxy, '/connection'),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([401, 'unauthenticated'])
    }
  })

  it('nobody while the host cannot tell, and the answer does not say why', async () => {
    const authorize = () => Promise.reject(new Error(`session store: ${CANARY_KEY}`))
    const { status, json } = await submit(watchedProxy({ upstream: {}, authorize }))
    expect([status, json.code]).toEqual([500, 'internal'])
  })

  it('only those whom there is room for', async () => {
    const releases: (() => void)[] = []
    const blocked = watchedProxy({
      limits: { maxInFlight: 2 },
      upstream: {
        fetch: () =>
          new Promise((resolve) => {
            releases.push(() => resolve(Response.json({ detail: 'no' }, { status: 400 })))
          }),
      },
    })
    const first = [submit(blocked), submit(blocked)]
    const third = await submit(blocked)
    expect([third.status, third.json.code, third.json.retryable]).toEqual([503, 'overloaded', true])
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    for (const release of releases) release()
    for (const answer of await Promise.all(first)) expect(answer.json.code).toBe('upstream_rejected')
    const afterwards = submit(blocked)
    await expect.poll(() => releases.length).toBe(3)
    releases[2]?.()
    expect((await afterwards).status).toBe(502)
  })
})

describe('the other routes', () => {
  it('/config says where calls go, and no more', async () => {
    const { status, json } = await ask(proxy, '/config')
    expect(status).toBe(200)
    expect(json).toEqual({
      target: { workspaceId: 7, agentId: 'corner-bakery' },
      upstream: { kind: 'local', host: 'localhost:9', pageUrl: 'http://localhost:4200/' },
      limits: { maxBodyBytes: 16 * 1024 * 1024 },
    })
  })

  it.each([
    ['GET', '', 405],
    ['PUT', '', 405],
    ['OPTIONS', '', 405],
    ['POST', '/config', 405],
    ['GET', '/elsewhere', 404],
    ['POST', 'extra', 404],
  ])('%s %s is answered %i', async (method, path, status) => {
    const request = new Request(`${PROXY_URL}${path}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect((await proxy.fetch(request)).status).toBe(status)
    expect(await store.countCalls()).toBe(0)
  })

  it('works with a slash at the end, and under another path', async () => {
    expect((await ask(proxy, '/config/')).status).toBe(200)
    proxy = watchedProxy({ upstream: {}, basePath: '/qa/submit/' })
    const request = new Request('http://localhost:4100/qa/submit/config')
    expect((await proxy.fetch(request)).status).toBe(200)
  })
})

describe('the log', () => {
  it('has one event with fixed fields for each request', async () => {
    await submit(proxy)
    await submit(proxy, { body: 'nonsense' })
    expect(proxy.logged).toEqual([
      {
        at: expect.any(String),
        requestId: expect.any(String),
        route: 'submit',
        status: 201,
        outcome: 'created',
        attempts: 1,
        durationMs: expect.any(Number),
        actor: 'somebody',
      },
      expect.objectContaining({ status: 400, outcome: 'malformed_json', attempts: 0 }),
    ])
  })

  it('can fail without taking the answer with it', async () => {
    const endpoint = ingest
    proxy = watchedProxy({
      upstream: { fetch: (...asked) => endpoint.fetch(new Request(...asked)) },
      log: () => {
        throw new Error('the disk is full')
      },
    })
    expect((await submit(proxy)).status).toBe(201)
  })

  it('names the request that the answer names', async () => {
    const { json } = await submit(proxy)
    expect(proxy.logged[0]?.requestId).toBe(json.requestId)
  })
})

it('gives up with the client, and the endpoint is let go', async () => {
  const client = new AbortController()
  let asked = 0
  let letGo = false
  proxy = watchedProxy({
    upstream: {
      fetch: (_url, init) =>
        new Promise((_, reject) => {
          asked += 1
          init?.signal?.addEventListener('abort', () => {
            letGo = true
            reject(init.signal?.reason)
          })
          client.abort()
        }),
    },
  })
  const answer = await proxy.fetch(submission({ signal: client.signal }))
  expect([asked, letGo]).toEqual([1, true])
  expect(await answer.json()).toMatchObject({ code: 'aborted', inDoubt: true, attempts: 1 })
})
