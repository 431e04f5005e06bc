import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { createIngest, createMemoryStore } from '@call-timeline/ingest'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { CANARY_CALL } from '../testing/canaries.ts'
import { tcpUpstream } from '../testing/http-upstream.ts'
import { type WatchedProxy, watchedProxy } from '../testing/watched-proxy.ts'
import { type NodeHandler, toNodeHandler } from './to-node-handler.ts'

const BODY = JSON.stringify(CANARY_CALL)
const JSON_TYPE = { 'content-type': 'application/json' }

let proxy: WatchedProxy

beforeEach(() => {
  const ingest = createIngest({ store: createMemoryStore() })
  proxy = watchedProxy({ upstream: { fetch: (...asked) => ingest.fetch(new Request(...asked)) } })
})

/** Serves a handler until the test ends. */
async function serve(handler: NodeHandler): Promise<{ url: string; port: number }> {
  const server = createServer(handler)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, port: address.port }
}

const post = (url: string, body: BodyInit = BODY): Promise<Response> =>
  fetch(`${url}/api/calls`, { method: 'POST', headers: JSON_TYPE, body })

/** What body parsers do: read all of it, then hand on. */
function parsed(
  handler: NodeHandler,
  put: (incoming: IncomingMessage & { body?: unknown }, text: string) => void,
): NodeHandler {
  return (incoming, outgoing) => {
    let text = ''
    incoming.on('data', (chunk) => {
      text += chunk
    })
    incoming.on('end', () => {
      put(incoming, text)
      handler(incoming, outgoing)
    })
  }
}

it('answers over the wire', async () => {
  const { url } = await serve(toNodeHandler(proxy))
  const response = await post(url)
  expect([response.status, await response.json()]).toMatchObject([201, { outcome: 'created' }])
  expect((await fetch(`${url}/api/calls/config`)).status).toBe(200)
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
})

describe('a body that was read before is answered at once, with what to change', () => {
  it.each([
    [
      'an object',
      (incoming: { body?: unknown }, text: string) => {
        incoming.body = JSON.parse(text)
      },
    ],
    [
      'a text',
      (incoming: { body?: unknown }, text: string) => {
        incoming.body = text
      },
    ],
    [
      'a buffer',
      (incoming: { body?: unknown }, text: string) => {
        incoming.body = Buffer.from(text)
      },
    ],
    ['nothing', () => {}],
  ])('into %s', async (_, put) => {
    const { url } = await serve(parsed(toNodeHandler(proxy), put))
    const response = await post(url)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({
      code: 'internal',
      detail: expect.stringMatching(/ahead of any body parser/),
      inDoubt: false,
      attempts: 0,
    })
  })

  it('but routes without a body do not mind a parser', async () => {
    const { url } = await serve(
      parsed(toNodeHandler(proxy), (incoming) => {
        incoming.body = {}
      }),
    )
    expect((await fetch(`${url}/api/calls/config`)).status).toBe(200)
  })
})

it('knows its path where a router has taken the beginning off', async () => {
  const handler = toNodeHandler(proxy)
  const { url } = await serve((incoming, outgoing) => {
    incoming.originalUrl = incoming.url ?? ''
    incoming.url = '/'
    handler(incoming, outgoing)
  })
  expect((await post(url)).status).toBe(201)
})

it('answers too large a call while it is still being sent, as a response', async () => {
  proxy = watchedProxy({ upstream: {}, limits: { maxBodyBytes: 1000 } })
  const { url, port } = await serve(toNodeHandler(proxy))
  expect(url).toContain(String(port))
  const sending = httpRequest({
    port,
    host: '127.0.0.1',
    path: '/api/calls',
    method: 'POST',
    headers: JSON_TYPE,
  })
  sending.on('error', () => {})
  sending.write(' '.repeat(5000))
  const [response] = await once(sending, 'response')
  expect(response.statusCode).toBe(413)
  sending.destroy()
})

it('lets the endpoint go when the browser goes away', async () => {
  let browserLeaves = (): void => {}
  const closed = new Promise<void>((resolve) => {
    void tcpUpstream((socket) => {
      socket.on('data', () => browserLeaves())
      socket.on('close', () => resolve())
    }).then(async (baseUrl) => {
      proxy = watchedProxy({ upstream: { baseUrl } })
      const { url } = await serve(toNodeHandler(proxy))
      const browser = new AbortController()
      browserLeaves = () => browser.abort()
      await fetch(`${url}/api/calls`, {
        method: 'POST',
        headers: JSON_TYPE,
        body: BODY,
        signal: browser.signal,
      }).catch(() => {})
    })
  })
  await expect(closed).resolves.toBeUndefined()
})

describe('requests that Node or the proxy must not guess about', () => {
  const raw = async (head: string): Promise<string> => {
    const { port } = await serve(toNodeHandler(proxy))
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.write(head.replaceAll('\n', '\r\n'))
    await once(socket, 'close')
    return Buffer.concat(chunks).toString().split('\r\n')[0] ?? ''
  }

  it.each([
    ['two hosts', 'Host: localhost\nHost: evil.example\nContent-Length: 2', 403],
    ['a length and chunks', 'Host: localhost\nContent-Length: 2\nTransfer-Encoding: chunked', 400],
    ['two lengths', 'Host: localhost\nContent-Length: 2\nContent-Length: 3', 400],
    ['a foreign host', 'Host: evil.example\nContent-Length: 2', 403],
  ])('%s are refused', async (_, headers, status) => {
    const head = `POST /api/calls HTTP/1.1\n${headers}\nContent-Type: application/json\nConnection: close\n\n{}`
    expect(await raw(head)).toContain(` ${status} `)
  })
})
