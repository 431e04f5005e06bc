import { beforeEach, describe, expect, it } from 'vitest'
import { createIngest, type Ingest } from '../create-ingest.ts'
import type { IngestStore } from '../store/ingest-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { callRequest, send, VALID_CALL } from '../testing/requests.ts'
import { ConnectionDropped } from './connection-dropped.ts'
import { REHEARSALS } from './rehearsals.ts'

let store: IngestStore
let ingest: Ingest
let slept: number[]

const named = (callId: string) => ({ json: { ...VALID_CALL, call_id: callId } })

beforeEach(() => {
  store = createMemoryStore()
  slept = []
  ingest = createIngest({
    store,
    sleep: async (ms) => {
      slept.push(ms)
    },
  })
})

describe('a call_id can ask for a failure', () => {
  it.each([
    ['a--401', 401],
    ['a--429', 429],
    ['a--500', 500],
    ['a--503', 503],
  ])('%s is answered with %i every time, and nothing is kept', async (callId, status) => {
    for (const _ of [1, 2, 3]) expect((await send(ingest, named(callId))).status).toBe(status)
    const [call] = await store.list(1)
    expect(call?.storedBy).toBeNull()
    expect(call?.attempts[0]?.reason).toContain(callId.slice(1))
  })

  it('--429 asks for a wait that no automatic retry can keep', async () => {
    expect((await send(ingest, named('a--429'))).headers.get('retry-after')).toBe('30')
  })

  it('--html is answered with a web page', async () => {
    const response = await ingest.fetch(callRequest(named('a--html')))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })

  it('--redirect points elsewhere', async () => {
    const response = await ingest.fetch(callRequest(named('a--redirect')))
    expect([response.status, response.headers.get('location')]).toEqual([307, '/elsewhere'])
  })

  it('--slow waits and then takes the call', async () => {
    expect((await send(ingest, named('a--slow'))).status).toBe(201)
    expect(slept).toEqual([5000])
  })

  it('--drop takes the call in and gives no answer', async () => {
    await expect(ingest.fetch(callRequest(named('a--drop')))).rejects.toThrow(ConnectionDropped)
    const [call] = await store.list(1)
    expect(call?.attempts).toMatchObject([{ outcome: 'stored', rehearsal: '--drop' }])
  })
})

describe('with a number it ends by itself', () => {
  it('--500x2 fails twice and then goes through', async () => {
    const statuses = []
    for (const _ of [1, 2, 3, 4]) statuses.push((await send(ingest, named('a--500x2'))).status)
    expect(statuses).toEqual([500, 500, 201, 409])
  })

  it('--429x1 asks for a wait that an automatic retry can keep', async () => {
    expect((await send(ingest, named('a--429x1'))).headers.get('retry-after')).toBe('1')
    expect((await send(ingest, named('a--429x1'))).status).toBe(201)
  })

  it('--dropx1 shows on the next try that the call is there', async () => {
    await expect(ingest.fetch(callRequest(named('a--dropx1')))).rejects.toThrow(ConnectionDropped)
    expect((await send(ingest, named('a--dropx1'))).status).toBe(409)
  })
})

describe('nothing else asks for one', () => {
  it.each(['a-500', 'a--501', 'a--500-', 'a--500x0', 'a--500x100', '--drop--here', 'a--SLOW'])(
    '%s is taken',
    async (callId) => {
      expect((await send(ingest, named(callId))).status).toBe(201)
      expect(slept).toEqual([])
    },
  )

  it('and somebody without a key gets 401 first', async () => {
    const { status } = await send(ingest, { ...named('a--500'), without: ['authorization'] })
    expect(status).toBe(401)
  })
})

it('says what each ending does', () => {
  for (const { help } of REHEARSALS) expect(help).not.toBe('')
  expect(new Set(REHEARSALS.map(({ kind }) => kind)).size).toBe(REHEARSALS.length)
})
