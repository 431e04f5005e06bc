import { describe, expect, it } from 'vitest'
import { CANARY_KEY, CANARY_TEXT } from '../testing/canaries.ts'
import { httpUpstream, nobodyListens } from '../testing/http-upstream.ts'
import { ask, watchedProxy } from '../testing/watched-proxy.ts'

const HTML = `<!doctype html><title>Sign in</title><p>${CANARY_KEY} ${CANARY_TEXT}</p>`

describe('the connection test', () => {
  const test = async (status: number, body: unknown) => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
    const answer = await ask(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }), '/connection')
    return { ...answer, received: upstream.received }
  }

  const agent = (identifier: string) => ({
    id: 1,
    name: CANARY_TEXT,
    remote_identifier: identifier,
    prompt: CANARY_TEXT,
    integration: { api_key: CANARY_KEY },
  })

  it('asks for the list of agents with the key, and passes nothing of it on', async () => {
    const { status, json, received } = await test(200, [agent('night-desk'), agent('corner-bakery')])
    expect([status, json.ok]).toEqual([200, true])
    expect(Object.keys(json).sort()).toEqual(['message', 'ok'])
    expect(received[0]).toMatchObject({ method: 'GET', url: '/api/v1/workspaces/7/agents/' })
    expect(received[0]?.headers.authorization).toBe(`Bearer ${CANARY_KEY}`)
  })

  it('reads a long list to its end', async () => {
    const many = Array.from({ length: 300 }, () => ({ ...agent('other'), prompt: 'p'.repeat(2000) }))
    expect((await test(200, [...many, agent('corner-bakery')])).json.ok).toBe(true)
  })

  it.each([
    [200, [agent('other')], 'upstream_rejected'],
    [200, HTML, 'upstream_protocol'],
    [200, { hello: CANARY_TEXT }, 'upstream_protocol'],
    [401, { detail: CANARY_KEY }, 'upstream_auth'],
    [403, { detail: CANARY_KEY }, 'upstream_auth'],
    [404, { detail: CANARY_TEXT }, 'upstream_rejected'],
    [307, '', 'upstream_redirect'],
    [500, HTML, 'upstream_unavailable'],
  ])('says what is wrong and what to do: %i %#', async (status, body, code) => {
    const { status: answered, json } = await test(status, body)
    expect([answered, json.ok, json.code]).toEqual([200, false, code])
    expect(json.message).toEqual(expect.stringMatching(/\w{10}|\w+ \w+/))
  })

  it('says so when nobody is there', async () => {
    const { json } = await ask(watchedProxy({ upstream: { baseUrl: await nobodyListens() } }), '/connection')
    expect([json.ok, json.code]).toEqual([false, 'upstream_unavailable'])
  })
})
