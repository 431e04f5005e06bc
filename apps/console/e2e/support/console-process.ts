import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOT = join(import.meta.dirname, '../../../..')
const MAIN = join(ROOT, 'apps/console/server/main.ts')

/** A console that runs as `npm start` runs it, with a data folder of its own. */
export interface ConsoleProcess {
  readonly url: string
  /** Ends it, as Ctrl-C does. What it has kept stays for a `restart`. */
  stop(): Promise<void>
  /** Starts it again at the same address with the same data. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** Where calls go: to the local ingest endpoint when empty, else to a real one. */
export type EndpointSettings = Readonly<
  Partial<Record<'TUNER_API_KEY' | 'TUNER_WORKSPACE_ID' | 'TUNER_AGENT_ID' | 'TUNER_BASE_URL', string>>
>

/** Starts a console on free ports. */
export async function startConsoleProcess(endpoint: EndpointSettings = {}): Promise<ConsoleProcess> {
  const data = await mkdtemp(join(tmpdir(), 'console-journeys-'))
  let running = await launch('0', data, endpoint)

  return {
    url: running.url,
    stop: () => running.stop(),
    async restart() {
      running = await launch(new URL(running.url).port, data, endpoint)
    },
    async remove() {
      await running.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function launch(
  port: string,
  data: string,
  endpoint: EndpointSettings,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--conditions=@call-timeline/source', '--import', 'tsx', MAIN], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: port,
      CALL_TIMELINE_DATA: data,
      // Set, even if to nothing, so that an .env file with a real key is not used for tests.
      TUNER_API_KEY: '',
      TUNER_WORKSPACE_ID: '',
      TUNER_AGENT_ID: '',
      TUNER_BASE_URL: '',
      ...endpoint,
    },
  })
  const exited = once(child, 'exit')
  const url = await Promise.race([
    addressOf(createInterface(child.stdout)),
    exited.then(([code]) => Promise.reject(new Error(`The console ended with ${code} before it was ready.`))),
  ])
  return {
    url,
    async stop() {
      child.kill('SIGINT')
      await exited
    },
  }
}

async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /https?:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('The console printed no address.')
}
