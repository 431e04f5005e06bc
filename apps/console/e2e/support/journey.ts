import { test as base, expect, type Page } from '@playwright/test'
import { type ConsoleProcess, startConsoleProcess } from './console-process.ts'
import { type StandInEndpoint, startStandInEndpoint } from './stand-in-endpoint.ts'

/** The key of the stand-in, which no browser may ever see. */
export const CANARY_KEY = 'tr_api_canary_5f1c0a7e93'

interface WorkerFixtures {
  /** A console with the local ingest endpoint. */
  readonly local: ConsoleProcess
  readonly standIn: StandInEndpoint
  /** A console that sends to the stand-in as to a real endpoint. */
  readonly remote: ConsoleProcess
}

interface Fixtures {
  /** Messages in the browser's console that a journey asks for; others fail it. */
  readonly expected: RegExp[]
  readonly quietConsole: undefined
  /** A console of this journey alone, which may be stopped. */
  readonly ownConsole: ConsoleProcess
}

/** A journey through the console, in a browser of its own. Errors in the browser's console fail it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  local: [
    async ({ browserName: _ }, use) => {
      const server = await startConsoleProcess()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  standIn: [
    async ({ browserName: _ }, use) => {
      const endpoint = await startStandInEndpoint()
      await use(endpoint)
      await endpoint.close()
    },
    { scope: 'worker' },
  ],
  remote: [
    async ({ standIn }, use) => {
      const server = await startConsoleProcess({
        TUNER_API_KEY: CANARY_KEY,
        TUNER_WORKSPACE_ID: '12',
        TUNER_AGENT_ID: 'front-desk',
        TUNER_BASE_URL: standIn.url,
      })
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  ownConsole: async ({ browserName: _ }, use) => {
    const server = await startConsoleProcess()
    await use(server)
    await server.remove()
  },
  baseURL: async ({ local }, use) => use(local.url),
  expected: async ({ browserName: _ }, use) => use([]),
  quietConsole: [
    async ({ page, expected }, use) => {
      const said = listen(page)
      await use(undefined)
      const unexpected = said.filter((message) => !expected.some((pattern) => pattern.test(message)))
      expect(unexpected, 'errors in the browser’s console').toEqual([])
    },
    { auto: true },
  ],
})

function listen(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

export { expect }
