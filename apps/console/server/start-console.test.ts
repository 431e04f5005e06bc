import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
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

  it('refuses a submission from another site', async () => {
    const { url } = await start()
    const answer = await submit(url, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(403)
  })
})
