import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMemoryStore } from '../store/memory-store.ts'
import { VALID_CALL } from '../testing/requests.ts'
import { type IngestServer, serveIngest } from './serve-ingest.ts'

let server: IngestServer

beforeEach(async () => {
  server = await serveIngest({ store: createMemoryStore(), port: 0, sleep: async () => {} })
})
afterEach(() => server.close())

const post = (callId: string, url = server.url) =>
  fetch(`${url}/api/v1/public/call?workspace_id=7&agent_remote_identifier=corner-bakery`, {
    method: 'POST',
    headers: { authorization: 'Bearer tr_api_test', 'content-type': 'application/json' },
    body: JSON.stringify({ ...VALID_CALL, call_id: callId }),
    redirect: 'manual',
  })

it('takes a call over the wire from a client that is no browser', async () => {
  const response = await post('bakery-0417')
  expect([response.status, await response.json()]).toMatchObject([201, { provider_call_id: 'bakery-0417' }])
})

it('takes a call of many chunks', async () => {
  const text = 'long '.repeat(500_000)
  const response = await fetch(
    `${server.url}/api/v1/public/call?workspace_id=7&agent_remote_identifier=corner-bakery`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer tr_api_test', 'content-type': 'application/json' },
      body: JSON.stringify({ ...VALID_CALL, transcript: text }),
    },
  )
  expect(response.status).toBe(201)
})

it('breaks the connection without a word when asked to, and has the call all the same', async () => {
  await expect(post('bakery--drop')).rejects.toThrow('fetch failed')
  const response = await fetch(`${server.url}/api/local/calls`)
  expect(await response.json()).toMatchObject({ calls: [{ attempts: [{ outcome: 'stored' }] }] })
})

it('says by its code that a port is taken', async () => {
  await expect(serveIngest({ store: createMemoryStore(), port: server.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

it('stops at once, with a call still waiting for its answer', async () => {
  let startedWaiting = (): void => {}
  const waiting = new Promise<void>((resolve) => {
    startedWaiting = resolve
  })
  const slow = await serveIngest({
    store: createMemoryStore(),
    port: 0,
    sleep: () => {
      startedWaiting()
      return new Promise(() => {})
    },
  })
  const answer = post('bakery--slow', slow.url).catch((error: Error) => error.message)
  await waiting
  await slow.close()
  expect(await answer).toBe('fetch failed')
})
