import { describe, expect, it } from 'vitest'
import { CANARY_CALL } from '../testing/canaries.ts'
import { ask, PROXY_URL, submit, watchedProxy } from '../testing/watched-proxy.ts'

/** Counts what gets through to the endpoint, which takes everything. */
function counted(origin: { hosts?: string[]; allowed?: string[] } = {}) {
  let sent = 0
  const proxy = watchedProxy({
    origin,
    upstream: {
      fetch: async () => {
        sent += 1
        return Response.json({ id: 1, provider_call_id: 'bakery-0417', is_new: true }, { status: 201 })
      },
    },
  })
  return { proxy, sent: () => sent }
}

const OWN = 'http://localhost:4100'
const ALLOWED = 'https://qa.example'
const FOREIGN = 'https://evil.example'

type Site = 'same-origin' | 'none' | 'same-site' | 'cross-site' | undefined

/** What browsers and other clients send, and whether it may pass when nothing else is known of them. */
function mayPass(site: Site, origin: string | undefined, hasCookie: boolean): boolean {
  if (origin === ALLOWED) return true
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin !== undefined) return origin === OWN
  return !hasCookie
}

const SITES: readonly Site[] = ['same-origin', 'none', 'same-site', 'cross-site', undefined]
const ORIGINS = [OWN, ALLOWED, FOREIGN, 'null', 'http://localhost:4101', 'not a url', undefined]
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', undefined]
const MATRIX = SITES.flatMap((site) =>
  ORIGINS.flatMap((origin) =>
    [true, false].flatMap((hasCookie) => TYPES.map((type) => ({ site, origin, hasCookie, type }))),
  ),
)

describe('a page may submit if it is ours or allowed, and never but as JSON', () => {
  it.each(MATRIX)('site $site, origin $origin, cookie $hasCookie, type $type', async (row) => {
    const { site, origin, hasCookie, type } = row
    const { proxy, sent } = counted({ allowed: [ALLOWED] })
    const headers = new Headers()
    if (site !== undefined) headers.set('sec-fetch-site', site)
    if (origin !== undefined) headers.set('origin', origin)
    if (hasCookie) headers.set('cookie', 'session=1')
    if (type !== undefined) headers.set('content-type', type)
    const body = new TextEncoder().encode(JSON.stringify(CANARY_CALL))
    const response = await proxy.fetch(new Request(PROXY_URL, { method: 'POST', headers, body }))
    const passes = mayPass(site, origin, hasCookie)
    const expected = passes ? (type === 'application/json' ? 201 : 415) : 403
    expect(response.status).toBe(expected)
    expect(sent()).toBe(expected === 201 ? 1 : 0)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('lets another program in with a cookie only beside credentials of its own', async () => {
    const { proxy } = counted()
    const headers = { cookie: 'session=1', authorization: 'Bearer host-token' }
    expect((await submit(proxy, { headers, without: ['origin', 'sec-fetch-site'] })).status).toBe(201)
  })

  it('lets no other site read the configuration', async () => {
    const { proxy } = counted()
    for (const route of ['/config', '/connection']) {
      const { status, json } = await ask(proxy, route, { 'sec-fetch-site': 'cross-site', origin: FOREIGN })
      expect([status, json.code]).toEqual([403, 'origin_rejected'])
    }
  })
})

describe('a name that is not ours is not answered, even from its own page', () => {
  it.each([
    'evil.example',
    'evil.example:4100',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:4100@evil.example',
    '[::1].evil.example',
    '',
  ])('%s', async (host) => {
    const { proxy, sent } = counted()
    const { status, json } = await submit(proxy, {
      headers: { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    })
    expect([status, json.code, sent()]).toEqual([403, 'origin_rejected', 0])
  })

  it.each(['localhost', 'LocalHost:4100', '127.0.0.1:1', '[::1]:4100', '[::1]'])(
    'but %s is',
    async (host) => {
      const { proxy, sent } = counted()
      await submit(proxy, { headers: { host } })
      expect(sent()).toBe(1)
    },
  )

  it('unless it is configured, and then the local ones are not', async () => {
    const { proxy, sent } = counted({ hosts: ['qa.example', 'box:8443'] })
    for (const host of ['qa.example', 'QA.example:443', 'box:8443'])
      await submit(proxy, { headers: { host } })
    expect(sent()).toBe(3)
    for (const host of ['box:8444', 'box', 'localhost', 'sub.qa.example']) {
      expect((await submit(proxy, { headers: { host } })).status).toBe(403)
    }
    expect(sent()).toBe(3)
  })
})
