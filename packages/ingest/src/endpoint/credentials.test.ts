import { beforeEach, describe, expect, it } from 'vitest'
import { createIngest, type Ingest } from '../create-ingest.ts'
import type { IngestStore } from '../store/ingest-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { callRequest, get, ORIGIN, send } from '../testing/requests.ts'

let store: IngestStore
let ingest: Ingest

beforeEach(() => {
  store = createMemoryStore()
  ingest = createIngest({ store, keys: ['tr_api_test'] })
})

it.each([
  ['no key', { without: ['authorization'] }, 401],
  ['an empty key', { headers: { authorization: 'Bearer ' } }, 401],
  ['another scheme', { headers: { authorization: 'Basic dHJfYXBpX3Rlc3Q=' } }, 401],
  ['the old header', { without: ['authorization'], headers: { 'x-api-key': 'tr_api_test' } }, 401],
  ['an unknown key', { headers: { authorization: 'Bearer tr_api_other' } }, 403],
])('%s is turned away with %3$s', async (_, changes, status) => {
  const answer = await send(ingest, changes)
  expect(answer.status).toBe(status)
  expect(answer.json).toEqual({ detail: expect.any(String) })
  expect(await store.agents(7)).toEqual([])
})

it('keeps nothing of the body of somebody without a key, but says that they tried', async () => {
  await send(ingest, { without: ['authorization'] })
  const [call] = await store.list(1)
  expect(call).toMatchObject({ callId: 'bakery-0417', storedBy: null })
  expect(call?.attempts[0]).toMatchObject({ status: 401, reason: 'Not authenticated', hasPayload: false })
})

it('takes any key where none are listed', async () => {
  ingest = createIngest({ store })
  expect((await send(ingest, { headers: { authorization: 'bearer anything' } })).status).toBe(201)
})

describe('a key in a browser', () => {
  it.each([
    { origin: 'https://app.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
  ])('is refused, and the answer says so: %o', async (headers) => {
    const { status, json } = await send(ingest, { headers })
    expect(status).toBe(403)
    expect(json.detail).toMatch(/key was sent from a browser/)
    expect(await store.agents(7)).toEqual([])
  })

  it('is refused before it is sent, and the refusal is listed', async () => {
    const preflight = new Request(callRequest().url, {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type',
      },
    })
    const response = await ingest.fetch(preflight)
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    const [call] = await store.list(1)
    expect(call?.attempts[0]).toMatchObject({ status: 403, reason: expect.stringMatching(/browser/) })
  })
})

describe('the list of agents', () => {
  it('names the agents of a workspace, with the provider key that the real one gives away', async () => {
    ingest = createIngest({ store, workspaces: { 7: ['corner-bakery'] } })
    const response = await get(ingest, '/api/v1/workspaces/7/agents/')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject([
      {
        remote_identifier: 'corner-bakery',
        call_direction: 'inbound',
        integration: { api_key: expect.any(String) },
      },
    ])
  })

  it('names the agents that calls were taken in for, where none are listed', async () => {
    await send(ingest)
    expect(await (await get(ingest, '/api/v1/workspaces/7/agents')).json()).toMatchObject([
      { remote_identifier: 'corner-bakery' },
    ])
  })

  it('names both where other targets are taken too', async () => {
    ingest = createIngest({ store, workspaces: { 7: ['night-desk'] }, otherTargets: 'take' })
    expect((await send(ingest)).status).toBe(201)
    const agents = await (await get(ingest, '/api/v1/workspaces/7/agents')).json()
    expect(agents).toMatchObject([
      { remote_identifier: 'night-desk' },
      { remote_identifier: 'corner-bakery' },
    ])
  })

  it('is closed to an unknown key', async () => {
    const response = await get(ingest, '/api/v1/workspaces/7/agents/', { authorization: 'Bearer other' })
    expect(response.status).toBe(403)
  })

  it('says when there is no such workspace', async () => {
    ingest = createIngest({ store, workspaces: { 7: ['corner-bakery'] } })
    expect((await get(ingest, '/api/v1/workspaces/8/agents/')).status).toBe(404)
    expect((await get(ingest, '/api/v1/workspaces/seven/agents/')).status).toBe(404)
  })
})

describe('the host name', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4200', 'evil.example:80'])(
    '%s is refused on every path',
    async (host) => {
      for (const path of ['/', '/api/local/calls', '/api/v1/workspaces/7/agents/']) {
        expect((await get(ingest, path, { host })).status).toBe(403)
      }
    },
  )

  it.each(['localhost', 'LOCALHOST:4200', '127.0.0.1:9', '[::1]:4200'])('%s is answered', async (host) => {
    expect((await get(ingest, '/api/local/calls', { host })).status).toBe(200)
  })

  it('can be a configured one, with its port alone when that is given', async () => {
    ingest = createIngest({ store, hosts: ['ingest', 'box:4200'] })
    const statusFor = async (host: string) => (await get(ingest, '/api/local/calls', { host })).status
    expect(await statusFor('ingest:1')).toBe(200)
    expect(await statusFor('box:4200')).toBe(200)
    expect(await statusFor('box:4201')).toBe(403)
    expect(await statusFor('localhost')).toBe(403)
  })

  it('is the one of the address where no header says another', async () => {
    const response = await ingest.fetch(new Request('http://evil.example/api/local/calls'))
    expect(response.status).toBe(403)
    expect((await ingest.fetch(new Request(`${ORIGIN}/api/local/calls`))).status).toBe(200)
  })
})
