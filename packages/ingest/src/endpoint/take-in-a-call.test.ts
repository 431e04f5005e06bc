import { CONTRACT_CASES, caseNamed, GOLDEN_ANSWERS } from '@call-timeline/testing/contract-cases'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIngest, type Ingest } from '../create-ingest.ts'
import type { IngestStore } from '../store/ingest-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { callRequest, send, VALID_CALL } from '../testing/requests.ts'

let store: IngestStore
let ingest: Ingest

beforeEach(() => {
  store = createMemoryStore()
  ingest = createIngest({ store })
})

describe('a call is answered as the real endpoint answers it', () => {
  it.each(GOLDEN_ANSWERS)('$name', async ({ name, status, detail }) => {
    const answer = await send(ingest, { json: caseNamed(name).payload })
    expect(answer.status).toBe(status)
    const details = Array.isArray(answer.json.detail) ? answer.json.detail : undefined
    expect(details?.map(({ type, loc, msg }) => ({ type, loc, msg }))).toEqual(detail)
  })

  it.each(CONTRACT_CASES)('takes or refuses: $name', async ({ payload, valid }) => {
    expect((await send(ingest, { json: payload })).status).toBe(valid ? 201 : 422)
  })

  it('gives a receipt for a new call', async () => {
    const { status, json } = await send(ingest)
    expect(status).toBe(201)
    expect(json).toEqual({ id: expect.any(Number), provider_call_id: 'bakery-0417', is_new: true })
  })

  it('echoes the input of an error', async () => {
    const json = { ...VALID_CALL, call_type: 5 }
    expect((await send(ingest, { json })).json).toMatchObject({ detail: [{ input: 5 }] })
  })
})

describe('a call_id that is there already', () => {
  it('is answered with 409', async () => {
    await send(ingest)
    expect((await send(ingest)).status).toBe(409)
  })

  it('is answered with 200 and is_new: false where the option says so', async () => {
    ingest = createIngest({ store, duplicates: '200' })
    const first = await send(ingest)
    const second = await send(ingest)
    expect(second.status).toBe(200)
    expect(second.json).toEqual({ id: first.json.id, provider_call_id: 'bakery-0417', is_new: false })
  })

  it('keeps what came first', async () => {
    const { json } = await send(ingest)
    await send(ingest, { json: { ...VALID_CALL, call_type: 'phone_call' } })
    const call = await store.find(Number(json.id))
    expect(call?.attempts.map(({ outcome }) => outcome)).toEqual(['stored', 'duplicate_different'])
    const kept = JSON.parse(new TextDecoder().decode(await store.payload(call?.storedBy ?? -1)))
    expect(kept).toEqual(VALID_CALL)
  })
})

describe('the query', () => {
  it.each([
    ['agent_remote_identifier=a', 'missing', 'workspace_id'],
    ['workspace_id=seven&agent_remote_identifier=a', 'int_parsing', 'workspace_id'],
    ['workspace_id=7.5&agent_remote_identifier=a', 'int_parsing', 'workspace_id'],
    ['workspace_id=7', 'missing', 'agent_remote_identifier'],
  ])('%s is refused', async (query, type, name) => {
    const { status, json } = await send(ingest, { query })
    expect(status).toBe(422)
    expect(json).toMatchObject({ detail: [{ type, loc: ['query', name] }] })
  })

  it('is reported before the body, and with it', async () => {
    const { json } = await send(ingest, { query: '', json: { ...VALID_CALL, call_type: '' } })
    expect(json).toMatchObject({
      detail: [
        { loc: ['query', 'workspace_id'] },
        { loc: ['query', 'agent_remote_identifier'] },
        { loc: ['body', 'call_type'] },
      ],
    })
  })

  it('is decoded', async () => {
    const agent = 'front & back / 日本+1'
    await send(ingest, { query: `workspace_id=7&agent_remote_identifier=${encodeURIComponent(agent)}` })
    expect(await store.agents(7)).toEqual([agent])
  })

  it.each([
    ['workspace_id=8&agent_remote_identifier=corner-bakery', 'Workspace not found'],
    ['workspace_id=7&agent_remote_identifier=other', 'Agent not found'],
  ])('%s is answered with 404 where targets are listed', async (query, detail) => {
    ingest = createIngest({ store, workspaces: { 7: ['corner-bakery'] } })
    expect(await send(ingest, { query })).toMatchObject({ status: 404, json: { detail } })
    expect((await send(ingest)).status).toBe(201)
  })
})

describe('what is no JSON', () => {
  it.each([
    ['{"call_id":', 11, 'Expecting value'],
    ['{"call_id" "a"}', 11, "Expecting ':' delimiter"],
    ["{'call_id': 1}", 1, 'Expecting property name enclosed in double quotes'],
    ['["🥐", nope]', 6, 'Expecting value'],
    ['{} x', 3, 'Extra data'],
    ['{', 1, 'Expecting property name enclosed in double quotes'],
    ['[', 1, 'Expecting value'],
    ['{"a": 1', 7, "Expecting ',' delimiter"],
    ['{"a": "b', 6, 'Unterminated string starting at'],
  ])('%s is refused at its position in characters', async (body, position, error) => {
    const { status, json } = await send(ingest, { body })
    expect(status).toBe(422)
    expect(json.detail).toEqual([
      { type: 'json_invalid', loc: ['body', position], msg: 'JSON decode error', input: {}, ctx: { error } },
    ])
  })

  it('is refused with 400 when it is not even UTF-8', async () => {
    const { status, json } = await send(ingest, { body: Uint8Array.from([0x7b, 0xff, 0x7d]) })
    expect([status, json.detail]).toEqual([400, 'There was an error parsing the body'])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])(
    'and is declared as %s is refused whole, as FastAPI does',
    async (type) => {
      const { status, json } = await send(ingest, { headers: { 'content-type': type } })
      expect(status).toBe(422)
      expect(json).toMatchObject({
        detail: [{ type: 'model_attributes_type', loc: ['body'], input: JSON.stringify(VALID_CALL) }],
      })
    },
  )

  it.each(['application/json; charset=utf-8', 'application/vnd.call+json', 'Application/JSON'])(
    'but %s is JSON',
    async (type) => {
      expect((await send(ingest, { headers: { 'content-type': type } })).status).toBe(201)
    },
  )

  it('and is nothing at all is missing', async () => {
    const { json } = await send(ingest, { body: '' })
    expect(json.detail).toEqual([{ type: 'missing', loc: ['body'], msg: 'Field required', input: null }])
  })

  it('but starts with a byte order mark is taken', async () => {
    expect((await send(ingest, { body: `\uFEFF${JSON.stringify(VALID_CALL)}` })).status).toBe(201)
  })
})

describe('a body over the limit', () => {
  it('is answered with 413, whatever its declared length', async () => {
    ingest = createIngest({ store, maxBodyBytes: 100 })
    const { status } = await send(ingest, { headers: { 'content-length': '5' } })
    expect(status).toBe(413)
    const [call] = await store.list(1)
    expect(call?.attempts[0]).toMatchObject({ status: 413, hasPayload: false })
  })
})

describe('every attempt is recorded', () => {
  it('with its time, size, digest and answer', async () => {
    ingest = createIngest({ store, now: () => 1_767_261_700_123 })
    await send(ingest, { json: { ...VALID_CALL, call_type: '' } })
    await send(ingest)
    const [call] = await store.list(1)
    expect(call).toMatchObject({ workspaceId: 7, agentId: 'corner-bakery', callId: 'bakery-0417' })
    expect(call?.attempts).toMatchObject([
      { status: 422, outcome: 'refused', issues: [{ type: 'string_too_short', loc: ['body', 'call_type'] }] },
      {
        status: 201,
        outcome: 'stored',
        receivedAt: 1_767_261_700_123,
        bytes: JSON.stringify(VALID_CALL).length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
  })

  it('without the input that the answer echoed', async () => {
    await send(ingest, { json: { ...VALID_CALL, call_type: ['a secret'] } })
    expect(JSON.stringify(await store.list(1))).not.toContain('a secret')
  })

  it('even when the body could not be read', async () => {
    await send(ingest, { body: 'nonsense' })
    const [call] = await store.list(1)
    expect(call).toMatchObject({ callId: null, attempts: [{ status: 422, hasPayload: true }] })
  })
})

it('answers other methods with 405', async () => {
  const { url } = callRequest()
  const response = await ingest.fetch(new Request(url, { method: 'PUT', body: '{}' }))
  expect([response.status, await response.json()]).toEqual([405, { detail: 'Method Not Allowed' }])
})

it('answers a fault of its own with a bare 500 and tells whoever runs it', async () => {
  const errors: unknown[] = []
  const broken: IngestStore = { ...store, record: () => Promise.reject(new Error('disk full: bakery-0417')) }
  ingest = createIngest({ store: broken, onError: (error) => errors.push(error) })
  const response = await ingest.fetch(callRequest())
  expect([response.status, await response.text()]).toEqual([500, 'Internal Server Error'])
  expect(errors).toEqual([new Error('disk full: bakery-0417')])
})
