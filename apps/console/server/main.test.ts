import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const MAIN = join(dirname(fileURLToPath(import.meta.url)), 'main.ts')
const KEY = 'tr_api_CANARY_not_a_real_key'
// Set, though empty, so that nobody's own .env decides where a test sends calls.
const LOCAL = { TUNER_API_KEY: '', TUNER_WORKSPACE_ID: '', TUNER_AGENT_ID: '', TUNER_BASE_URL: '' }

let folder: string
let started: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'call-timeline-main-'))
})
afterEach(async () => {
  started?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Runs the server as `npm start` does, and gathers what it prints. */
function run(env: Record<string, string>): { child: ChildProcess; printed: () => string } {
  const child = spawn(process.execPath, ['--conditions=@call-timeline/source', '--import', 'tsx', MAIN], {
    env: { ...process.env, ...LOCAL, PORT: '0', CALL_TIMELINE_DATA: folder, ...env },
  })
  started = child
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  child.stderr.on('data', (chunk) => {
    text += chunk
  })
  return { child, printed: () => text }
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'starts, prints where it is, and ends cleanly on %s',
  async (signal) => {
    const { child, printed } = run({})
    await expect.poll(printed, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed()) ?? []
    // A connection that stays open must not hold the end back.
    expect((await fetch(`${url}/api/calls/config`)).status).toBe(200)
    const asked = Date.now()
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(Date.now() - asked).toBeLessThan(5000)
  },
)

it('says in one line what is missing, and never the key', async () => {
  const { child, printed } = run({ TUNER_API_KEY: KEY })
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(printed().trim().split('\n')).toHaveLength(1)
  expect(printed()).toContain('TUNER_WORKSPACE_ID and TUNER_AGENT_ID')
  expect(printed()).not.toContain('CANARY')
})

it('says where calls go when that is a real endpoint, and never the key', async () => {
  const { printed } = run({ TUNER_API_KEY: KEY, TUNER_WORKSPACE_ID: '12', TUNER_AGENT_ID: 'front-desk' })
  await expect.poll(printed, { timeout: 20_000 }).toContain('api.usetuner.ai, workspace 12, agent front-desk')
  expect(printed()).not.toContain('CANARY')
})
