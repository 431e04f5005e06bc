import { beforeEach, describe, expect, it } from 'vitest'
import { createIngest, type Ingest } from '../create-ingest.ts'
import type { IngestStore } from '../store/ingest-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { get, ORIGIN, send, VALID_CALL } from '../testing/requests.ts'

let store: IngestStore
let ingest: Ingest

beforeEach(() => {
  store = createMemoryStore()
  ingest = createIngest({ store })
})

const html = async (path: string): Promise<string> => (await get(ingest, path)).text()
const clear = (headers: Record<string, string>): Promise<Response> =>
  ingest.fetch(new Request(`${ORIGIN}/clear`, { method: 'POST', headers }))

describe('the page of what has arrived', () => {
  it('says what to do while there is nothing', async () => {
    const page = await html('/')
    expect(page).toContain('Nothing has arrived yet')
    expect(page).toContain(`TUNER_BASE_URL=${ORIGIN}`)
    expect(page).toContain('with any key')
  })

  it('does not promise to take any key where keys are listed', async () => {
    ingest = createIngest({ store, keys: ['tr_api_listed'] })
    const page = await html('/')
    expect(page).not.toContain('any key')
    expect(page).not.toContain('tr_api_listed')
  })

  it('lists a call with the answer to each attempt, in order', async () => {
    await send(ingest, { json: { ...VALID_CALL, call_type: '' } })
    await send(ingest)
    await send(ingest)
    const page = await html('/')
    const statuses = [...page.matchAll(/class="chip [a-z]+"[^>]*>(\d+)/g)].map(([, status]) => status)
    expect(statuses).toEqual(['422', '201', '409'])
    expect(page).toContain('bakery-0417')
    expect(page).toContain('1 call, newest first')
  })

  it('shows why the last attempt was refused', async () => {
    await send(ingest, { json: { ...VALID_CALL, call_type: '' } })
    const page = await html('/')
    expect(page).toContain('call_type')
    expect(page).toContain('String should have at least 1 character')
  })

  it('warns when the same call came with other content', async () => {
    await send(ingest)
    expect(await html('/')).not.toContain('other content')
    await send(ingest, { json: { ...VALID_CALL, call_type: 'phone_call' } })
    expect(await html('/')).toContain('Sent again with other content. What came first is what is kept.')
  })

  it('stays the same while nothing arrives, so that a browser need not fetch it again', async () => {
    await send(ingest)
    const etag = (await get(ingest, '/')).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await get(ingest, '/', { 'if-none-match': etag })).status).toBe(304)
    await send(ingest)
    expect((await get(ingest, '/', { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('the page of one call', () => {
  it('shows the body that is kept, and the errors of another attempt when asked', async () => {
    await send(ingest, { json: { ...VALID_CALL, call_type: '' } })
    const { json } = await send(ingest)
    const kept = await html(`/calls/${json.id}`)
    expect(kept).toContain('&quot;call_type&quot;: &quot;web_call&quot;')
    const refused = (await store.find(Number(json.id)))?.attempts[0]
    const other = await html(`/calls/${json.id}?attempt=${refused?.id}`)
    expect(other).toContain('&quot;call_type&quot;: &quot;&quot;')
    expect(other).toContain('Errors (1)')
    expect(other).toContain('string_too_short')
  })

  it('offers to send the body again with a key that is not in the page', async () => {
    const { json } = await send(ingest)
    const page = await html(`/calls/${json.id}`)
    expect(page).toContain('Bearer $TUNER_API_KEY')
    expect(page).not.toContain('tr_api_test')
  })

  it('says when the body was not kept', async () => {
    await send(ingest, { without: ['authorization'] })
    const [call] = await store.list(1)
    expect(await html(`/calls/${call?.id}`)).toContain('It was not kept')
  })

  it('says when the call is not here', async () => {
    const response = await get(ingest, '/calls/99')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('This call is not here')
  })
})

describe('what a call brings stays text', () => {
  const HOSTILE = `<img src=x onerror="alert(1)">'"</pre></script><script>alert(2)</script>`

  it('on every page', async () => {
    const { json } = await send(ingest, {
      json: { ...VALID_CALL, call_id: HOSTILE, metadata: { [HOSTILE]: HOSTILE } },
      query: `workspace_id=7&agent_remote_identifier=${encodeURIComponent(HOSTILE)}`,
    })
    await send(ingest, { json: { ...VALID_CALL, call_id: `${HOSTILE}2`, sip_headers: { [HOSTILE]: 5 } } })
    const refused = (await store.list(1))[0]?.id
    for (const path of ['/', `/calls/${json.id}`, `/calls/${refused}`]) {
      const page = await html(path)
      expect(page).not.toContain('<img')
      expect(page.match(/<script/g)).toHaveLength(1)
      expect(page.match(/<\/script/g)).toHaveLength(1)
    }
  })

  it('and cannot end the quotes of the shell command', async () => {
    const agent = `x'; touch /tmp/hacked; '`
    const { json } = await send(ingest, {
      query: `workspace_id=7&agent_remote_identifier=${encodeURIComponent(agent)}`,
    })
    const page = await html(`/calls/${json.id}`)
    const command = /<pre id="curl"[^>]*>([^<]*)</.exec(page)?.[1] ?? ''
    expect(command).toContain('curl')
    expect(command).not.toContain('touch /tmp')
    expect(command).toContain('x%27%3B+touch')
  })

  it('under a policy that allows the page its own script and style alone', async () => {
    const policy = (await get(ingest, '/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^']+'(;|$)/)
    expect(policy).toMatch(/style-src 'sha256-[^']+'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })
})

describe('clearing', () => {
  it.each([
    ['the page itself', { 'sec-fetch-site': 'same-origin', origin: ORIGIN }],
    ['the page itself in an older browser', { origin: ORIGIN }],
    ['a terminal', {}],
  ])('from %s forgets everything and leads back', async (_, headers) => {
    await send(ingest)
    const response = await clear(headers)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect(await store.countCalls()).toBe(0)
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }],
    ['another site in an older browser', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
  ])('from %s is refused', async (_, headers) => {
    await send(ingest)
    expect((await clear(headers)).status).toBe(403)
    expect(await store.countCalls()).toBe(1)
  })
})

describe('the same as JSON', () => {
  it('lists what has arrived', async () => {
    const { json } = await send(ingest)
    const list = await (await get(ingest, '/api/local/calls')).json()
    expect(list).toMatchObject({ total: 1, calls: [{ id: json.id, callId: 'bakery-0417' }] })
    const call = await (await get(ingest, `/api/local/calls/${json.id}`)).json()
    expect(call).toMatchObject({ id: json.id, attempts: [{ status: 201, outcome: 'stored' }] })
  })

  it('gives a body back byte for byte', async () => {
    const body = `{ "call_id": "a",  "x": 1.0 }\n`
    await send(ingest, { body })
    const attempt = (await store.list(1))[0]?.attempts[0]
    const response = await get(ingest, `/api/local/attempts/${attempt?.id}/payload`)
    expect(await response.text()).toBe(body)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('says when there is nothing under an id', async () => {
    expect((await get(ingest, '/api/local/calls/99')).status).toBe(404)
    expect((await get(ingest, '/api/local/attempts/99/payload')).status).toBe(404)
    expect((await get(ingest, '/api/local/calls/x')).status).toBe(404)
  })
})
