import { createIngest, createMemoryStore, type Ingest, type IngestStore } from '@call-timeline/ingest'
import { beforeEach, describe, expect, it } from 'vitest'
import { CANARY_CALL } from '../testing/canaries.ts'
import { submit, type WatchedProxy, watchedProxy } from '../testing/watched-proxy.ts'

let store: IngestStore
let ingest: Ingest
let proxy: WatchedProxy

beforeEach(() => {
  store = createMemoryStore()
  ingest = createIngest({ store })
  proxy = watchedProxy({ upstream: { fetch: (...asked) => ingest.fetch(new Request(...asked)) } })
})

describe('what cannot be sent', () => {
  it.each([
    ['no JSON', { body: '{"call_id": CANARY-person' }, 400, 'malformed_json'],
    ['nothing', { body: '' }, 400, 'malformed_json'],
    ['no UTF-8', { body: Uint8Array.from([0x22, 0xff, 0x22]) }, 400, 'malformed_json'],
    ['half a character', { body: Uint8Array.from([0x22, 0xc3, 0x22]) }, 400, 'malformed_json'],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported_media',
    ],
    ['plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media'],
    [
      'a type that only begins like JSON',
      { headers: { 'content-type': 'application/jsonp' } },
      415,
      'unsupported_media',
    ],
    ['no type', { body: new Uint8Array([0x7b, 0x7d]), without: ['content-type'] }, 415, 'unsupported_media'],
    ['compressed', { headers: { 'content-encoding': 'gzip' } }, 415, 'unsupported_media'],
  ])('%s is turned away before the endpoint is asked', async (_, changes, status, code) => {
    const answer = await submit(proxy, changes)
    expect([answer.status, answer.json.code, answer.json.attempts]).toEqual([status, code, 0])
    expect(await store.countCalls()).toBe(0)
  })

  it('takes JSON with a charset', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=UTF-8' }
    expect((await submit(proxy, { headers })).status).toBe(201)
  })

  it.each([
    ['with its length', { 'content-length': '4000' }],
    ['with a lying length', { 'content-length': '10' }],
    ['with a length that is no number', { 'content-length': 'NaN' }],
    ['without a length', {}],
  ])('too much %s is 413, and no more of it is read than the limit', async (_, headers) => {
    proxy = watchedProxy({ upstream: {}, limits: { maxBodyBytes: 1000 } })
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(400).fill(0x20))
      },
    })
    const answer = await submit(proxy, { body: endless, headers })
    expect([answer.status, answer.json.code]).toEqual([413, 'payload_too_large'])
    expect(pulled).toBeLessThan(6)
  })

  it('takes a call of exactly the limit, in chunks that split its characters', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...CANARY_CALL, transcript: 'naïve 🥐 日本' }))
    const byteByByte = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const endpoint = ingest
    proxy = watchedProxy({
      upstream: { fetch: (...asked) => endpoint.fetch(new Request(...asked)) },
      limits: { maxBodyBytes: bytes.byteLength },
    })
    expect((await submit(proxy, { body: byteByByte })).status).toBe(201)
  })
})
