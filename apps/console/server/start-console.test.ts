import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { type RunningConsole, startConsole } from './start-console.ts'

const CALL = {
  call_id: 'start-console-1',
  call_type: 'web_call',
  transcript_with_tool_calls: [{ role: 'agent', text: 'Hello.', start_ms: 0, end_ms: 800 }],
  start_timestamp: 1767261600000,
  end_timestamp: 1767261642000,
  recording_url: 'https://media.example/1.mp3',
}

let folder: string
let running: RunningConsole | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'call-timeline-console-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>console</title>')
})

afterEach(async () => {
  await running?.close()
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

async function start(port = '0'): Promise<RunningConsole> {
  running = await startConsole({
    config: readConfig({ PORT: port, CALL_TIMELINE_DATA: join(folder, 'data') }, folder),
    clientFolder: folder,
  })
  return running
}

function submit(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/calls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(CALL),
  })
}

/** The status of a GET that names a host of its own, which `fetch` does not allow. */
function statusFor(port: number, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the running console', () => {
  it('takes a call through the proxy to the local endpoint, and still has it after a restart', async () => {
    const first = await start()
    const answer = await submit(first.url)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ callId: CALL.call_id, outcome: 'created' })
    await first.close()

    const second = await start()
    expect(await (await submit(second.url)).json()).toMatchObject({ outcome: 'already_exists' })
  })

  it('tells the browser what it talks to, and where the page of arrivals is', async () => {
    const { url, ingest } = await start()
    const info = await (await fetch(`${url}/api/calls/config`)).json()
    expect(info).toMatchObject({ upstream: { kind: 'local', pageUrl: ingest?.url } })
  })

  it('takes the next free port when the one asked for is in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    try {
      await new Promise((resolve) => blocker.once('listening', resolve))
      const address = blocker.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const { port: taken, url } = await start(String(port))
      expect(taken).toBeGreaterThan(port)
      expect((await fetch(url)).status).toBe(200)
    } finally {
      blocker.close()
    }
  })

  it('serves the page for every route of the client, and nothing outside of its folder', async () => {
    const { url } = await start()
    expect(await (await fetch(`${url}/call/some-draft`)).text()).toContain('<title>console</title>')
    expect((await fetch(`${url}/assets/missing.js`)).status).toBe(404)
    expect(await (await fetch(`${url}/..%2f..%2fetc%2fpasswd`)).text()).not.toContain('root:')
    expect((await fetch(`${url}/api/elsewhere`)).status).toBe(404)
  })

  it('allows no script but its own files', async () => {
    const { url } = await start()
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
  })

  it('tests the connection to its own endpoint with success, whatever else was sent there', async () => {
    const { url, ingest } = await start()
    const elsewhere = `${ingest?.url}api/v1/public/call?workspace_id=1&agent_remote_identifier=my-own-agent`
    const headers = { authorization: 'Bearer any', 'content-type': 'application/json' }
    const taken = await fetch(elsewhere, { method: 'POST', headers, body: JSON.stringify(CALL) })
    expect(taken.status).toBe(201)
    expect(await (await fetch(`${url}/api/calls/connection`)).json()).toMatchObject({ ok: true })
  })

  it.each(['http://api.example', 'ftp://localhost', 'https://user:CANARY@api.example'])(
    'does not start with the base URL %s, and says why without repeating it',
    async (baseUrl) => {
      const env = {
        TUNER_API_KEY: 'k',
        TUNER_WORKSPACE_ID: '1',
        TUNER_AGENT_ID: 'a',
        TUNER_BASE_URL: baseUrl,
      }
      const starting = startConsole({
        config: readConfig({ ...env, PORT: '0' }, folder),
        clientFolder: folder,
      })
      await expect(starting).rejects.toThrow(ConfigError)
      await expect(starting).rejects.toThrow(/^TUNER_BASE_URL: /)
      await expect(starting).rejects.not.toThrow(/CANARY/)
    },
  )

  it('says which folder it cannot keep things in', async () => {
    const file = join(folder, 'index.html')
    const config = readConfig({ PORT: '0', CALL_TIMELINE_DATA: file }, folder)
    await expect(startConsole({ config, clientFolder: folder })).rejects.toThrow(/CALL_TIMELINE_DATA/)
  })

  it('ends at once, with a submission still on its way', async () => {
    const { port, close } = await start()
    running = undefined
    const headers = { 'content-type': 'application/json', 'content-length': '100' }
    const sending = request({ port, host: '127.0.0.1', path: '/api/calls', method: 'POST', headers })
    const broken = once(sending, 'error')
    sending.write('{"call_id":')
    await once(sending, 'socket').then(([socket]) => socket.connecting && once(socket, 'connect'))
    await close()
    await expect(broken).resolves.toBeDefined()
  })

  it('answers to no name but this machine’s', async () => {
    const { port } = await start()
    const statuses = await Promise.all(
      ['/', '/api/calls/config'].map((path) => statusFor(port, path, 'evil.example')),
    )
    expect(statuses).toEqual([403, 403])
  })

  it('refuses a submission from another site', async () => {
    const { url } = await start()
    const answer = await submit(url, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
  })
})
