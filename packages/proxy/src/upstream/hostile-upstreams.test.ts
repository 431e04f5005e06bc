import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createSecret } from '../secret/secret.ts'
import { CANARY_CALL, CANARY_KEY, CANARY_TEXT } from '../testing/canaries.ts'
import { httpUpstream, nobodyListens, sendReceipt, tcpUpstream } from '../testing/http-upstream.ts'
import { submission, submit, watchedProxy } from '../testing/watched-proxy.ts'

const HTML = `<!doctype html><title>Sign in</title><p>${CANARY_KEY} ${CANARY_TEXT}</p>`

/** A refusal with one error per name, each of which echoes `echoedBytes` of the call. */
const refusal = (names: readonly string[], echoedBytes: number): string =>
  JSON.stringify({
    detail: names.map((name) => ({
      type: 'missing',
      loc: ['body', name],
      msg: 'Field required',
      input: { ...CANARY_CALL, transcript: 'x'.repeat(echoedBytes) },
      ctx: { key: CANARY_KEY },
      url: `https://errors.example/${CANARY_TEXT}`,
    })),
  })

describe('what the endpoint is sent', () => {
  it('is the call with a few headers, of which none comes from the browser', async () => {
    const upstream = await httpUpstream((response) => sendReceipt(response))
    const proxy = watchedProxy({ upstream: { baseUrl: upstream.baseUrl } })
    await submit(proxy, {
      headers: {
        authorization: 'Bearer session-token',
        cookie: 'session=1',
        'x-forwarded-for': '203.0.113.9',
        'x-api-key': 'mine',
        connection: 'x-secret',
        'x-secret': 'value',
        referer: 'http://localhost:4100/call/1',
      },
    })
    const [received] = upstream.received
    expect(received?.method).toBe('POST')
    expect(received?.url).toBe('/api/v1/public/call?workspace_id=7&agent_remote_identifier=corner-bakery')
    expect(received?.body.toString()).toBe(JSON.stringify(CANARY_CALL))
    expect(received?.headers.authorization).toBe(`Bearer ${CANARY_KEY}`)
    expect(received?.headers['content-type']).toBe('application/json')
    const named = Object.keys(received?.headers ?? {})
    for (const name of [
      'cookie',
      'origin',
      'referer',
      'x-forwarded-for',
      'x-api-key',
      'x-secret',
      'sec-fetch-site',
    ]) {
      expect(named).not.toContain(name)
    }
  })
})

describe('an endpoint that points elsewhere', () => {
  it.each([301, 302, 303, 307, 308])('with %i is not followed', async (status) => {
    const elsewhere = await httpUpstream((response) => sendReceipt(response))
    const upstream = await httpUpstream((response) => {
      response.writeHead(status, { location: `${elsewhere.baseUrl}/api/v1/public/call` })
      response.end()
    })
    const { status: answered, json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([answered, json.code, json.attempts]).toEqual([502, 'upstream_redirect', 1])
    expect(elsewhere.received).toEqual([])
  })
})

describe('an answer that is none', () => {
  it.each([
    ['a web page', 200, 'text/html', HTML],
    ['nothing', 200, 'application/json', ''],
    ['half a receipt', 201, 'application/json', '{"id": 1, "is_new"'],
    [
      'a receipt of another call',
      201,
      'application/json',
      '{"id":1,"provider_call_id":"other","is_new":true}',
    ],
    [
      'a receipt that does not end where it should',
      201,
      'application/json',
      `{"id":1,"provider_call_id":"bakery-0417","is_new":true,"x":"${'x'.repeat(300_000)}"}`,
    ],
    ['a list', 200, 'application/json', '[]'],
    ['no content', 204, 'application/json', ''],
  ])('%s leaves the call in doubt: %i', async (_, status, type, body) => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(status, { 'content-type': type, 'set-cookie': CANARY_TEXT, 'x-key': CANARY_KEY })
      response.end(status === 204 ? undefined : body)
    })
    const answer = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([answer.status, answer.json.code, answer.json.inDoubt]).toEqual([502, 'upstream_protocol', true])
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(upstream.received).toHaveLength(1)
  })

  it('is told from a compressed one, which is read', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(gzipSync(JSON.stringify({ id: 1, provider_call_id: 'bakery-0417', is_new: true })))
    })
    const { status, headers } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([status, headers.get('content-encoding')]).toEqual([201, null])
  })

  it('and cannot be unpacked leaves the call in doubt', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end('this is not gzip')
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([json.code, json.inDoubt]).toEqual(['network_in_doubt', true])
  })
})

describe('a refusal', () => {
  it('is stripped of what it echoes', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.end(refusal(['call_type', 'recording_url'], 10))
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect(json.issues).toEqual([
      { type: 'missing', path: ['call_type'], in: 'body', message: 'Field required' },
      { type: 'missing', path: ['recording_url'], in: 'body', message: 'Field required' },
    ])
    expect(json).not.toHaveProperty('issuesTruncated')
  })

  it('that repeats the key in its words is withheld', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ detail: [{ type: 'x', loc: ['body', CANARY_KEY], msg: `Key ${CANARY_KEY}?` }] }),
      )
    })
    const { status, json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([status, json.code]).toEqual([422, 'validation_failed'])
    expect(json.detail).toMatch(/withheld/)
  })

  it('is not withheld for a key that is an ordinary word', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ detail: 'This local agent is not known' }))
    })
    const { baseUrl } = upstream
    const { json } = await submit(watchedProxy({ upstream: { baseUrl, apiKey: createSecret('local') } }))
    expect(json.detail).toContain('This local agent is not known')
  })

  it('longer than is read still tells its first errors, and that there are more', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.end(refusal(['call_type', 'recording_url', 'start_timestamp'], 200_000))
    })
    const { status, json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([status, json.code, json.issuesTruncated]).toEqual([422, 'validation_failed', true])
    expect(json.issues).toMatchObject([{ path: ['call_type'] }, { path: ['recording_url'] }])
  })

  it('without an end is not read to it', async () => {
    let written = 0
    const upstream = await httpUpstream((response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.write(
        '{"detail":[{"type":"missing","loc":["body","call_type"],"msg":"Field required","input":"',
      )
      const chunk = 'x'.repeat(64 * 1024)
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length
        if (!response.destroyed) response.once('drain', pour)
      }
      pour()
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect(json.issues).toMatchObject([{ path: ['call_type'] }])
    // What the sockets hold is poured out before the other side has closed.
    expect(written).toBeLessThan(32 * 1024 * 1024)
  })

  it('of brackets alone, however many, is a refusal all the same', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(422, { 'content-type': 'application/json' })
      response.end('['.repeat(400_000))
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([json.code, json.issuesTruncated]).toEqual(['validation_failed', true])
  })

  it.each([
    [400, { detail: 'Bad target' }, 'upstream_rejected'],
    [404, { detail: 'Agent not found' }, 'upstream_rejected'],
    [
      400,
      { detail: [{ type: 'missing', loc: ['query', 'workspace_id'], msg: 'Field required' }] },
      'validation_failed',
    ],
    [401, { detail: `Unknown key ${CANARY_KEY}` }, 'upstream_auth'],
    [403, { detail: `Unknown key ${CANARY_KEY}` }, 'upstream_auth'],
    [413, {}, 'payload_too_large'],
    [418, HTML, 'upstream_rejected'],
  ])('with %i is told as what it is, and not tried again: %#', async (status, body, code) => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([json.code, json.attempts, json.retryable]).toEqual([code, 1, false])
  })

  it('of the key never looks like a refusal of the person', async () => {
    const upstream = await httpUpstream((response) => {
      response.writeHead(401)
      response.end()
    })
    expect((await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))).status).toBe(502)
  })
})

describe('a connection that fails', () => {
  it('before anything was sent leaves no doubt', async () => {
    const baseUrl = await nobodyListens()
    const { status, json } = await submit(watchedProxy({ upstream: { baseUrl } }))
    expect([status, json.code, json.inDoubt, json.attempts]).toEqual([503, 'upstream_unavailable', false, 3])
  })

  it('to a name that does not exist leaves no doubt', async () => {
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: 'https://nowhere.invalid' } }))
    expect([json.code, json.inDoubt]).toEqual(['upstream_unavailable', false])
  })

  it('after the call was sent leaves it in doubt', async () => {
    const baseUrl = await tcpUpstream((socket) => socket.on('data', () => socket.resetAndDestroy()))
    const { status, json } = await submit(watchedProxy({ upstream: { baseUrl } }))
    expect([status, json.code, json.inDoubt, json.retryable]).toEqual([504, 'network_in_doubt', true, true])
    expect(json.attempts).toBe(3)
  })

  it('in the middle of a receipt leaves the call in doubt', async () => {
    const baseUrl = await tcpUpstream((socket) =>
      socket.on('data', () => {
        socket.end('HTTP/1.1 201 Created\r\ncontent-length: 500\r\n\r\n{"id": 1, "provider')
      }),
    )
    const { json } = await submit(watchedProxy({ upstream: { baseUrl } }))
    expect([json.code, json.inDoubt]).toEqual(['network_in_doubt', true])
  })

  it('with what is no HTTP leaves the call in doubt', async () => {
    const baseUrl = await tcpUpstream((socket) =>
      socket.on('data', () => socket.end(`220 ${CANARY_KEY} ready\r\n`)),
    )
    const { json } = await submit(watchedProxy({ upstream: { baseUrl } }))
    expect([json.code, json.inDoubt]).toEqual(['network_in_doubt', true])
  })

  it('once is tried again with the same bytes', async () => {
    const bodies: string[] = []
    const baseUrl = await tcpUpstream((socket, connection) =>
      socket.on('data', (data) => {
        bodies.push(data.toString().split('\r\n\r\n')[1] ?? '')
        if (connection === 1) socket.resetAndDestroy()
        else socket.end('HTTP/1.1 409 Conflict\r\ncontent-length: 2\r\n\r\n{}')
      }),
    )
    const { status, json } = await submit(watchedProxy({ upstream: { baseUrl } }))
    expect([status, json.outcome, json.evidence]).toEqual([200, 'already_exists', 'after_in_doubt_attempt'])
    expect(new Set(bodies)).toEqual(new Set([JSON.stringify(CANARY_CALL)]))
    expect(json.attempts).toBe(2)
  })

  it('stays in doubt when a later try fails without doubt', async () => {
    const upstream = await httpUpstream((response, _, attempt) => {
      if (attempt === 1) response.destroy()
      else response.writeHead(503).end()
    })
    const { json } = await submit(watchedProxy({ upstream: { baseUrl: upstream.baseUrl } }))
    expect([json.code, json.inDoubt]).toEqual(['upstream_unavailable', true])
  })
})

describe('an endpoint that does not answer', () => {
  it('in time leaves the call in doubt', async () => {
    const baseUrl = await tcpUpstream(() => {})
    const proxy = watchedProxy({ upstream: { baseUrl, timeoutMs: 50 }, retry: { attempts: 0 } })
    const { status, json } = await submit(proxy)
    expect([status, json.code, json.inDoubt]).toEqual([504, 'timeout_in_doubt', true])
  })

  it('to its end in time leaves the call in doubt', async () => {
    const baseUrl = await tcpUpstream((socket) =>
      socket.on('data', () => {
        socket.write('HTTP/1.1 201 Created\r\ncontent-length: 500\r\n\r\n{"id": 1')
      }),
    )
    const proxy = watchedProxy({ upstream: { baseUrl, timeoutMs: 50 }, retry: { attempts: 0 } })
    expect((await submit(proxy)).json).toMatchObject({ code: 'timeout_in_doubt', inDoubt: true })
  })

  it('is left when the browser leaves', async () => {
    const client = new AbortController()
    const closed = new Promise<void>((resolve) => {
      void tcpUpstream((socket) => {
        socket.on('data', () => client.abort())
        socket.on('close', () => resolve())
      }).then(async (baseUrl) => {
        const proxy = watchedProxy({ upstream: { baseUrl } })
        await proxy.fetch(submission({ signal: client.signal }))
      })
    })
    await expect(closed).resolves.toBeUndefined()
  })
})
