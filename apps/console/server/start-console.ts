import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IngestStore } from '@call-timeline/ingest'
import { openLibsqlStore } from '@call-timeline/ingest/libsql'
import { type IngestServer, serveIngest } from '@call-timeline/ingest/node'
import { type CallProxy, createCallProxy, createSecret } from '@call-timeline/proxy'
import { getRequestListener } from '@hono/node-server'
import { createConsoleApp } from './app.ts'
import { ConfigError, type ConsoleConfig, messageOf } from './config.ts'
import { firstFree, type Listening, LOOPBACK, listenFrom } from './listen.ts'

/** Where the local ingest endpoint expects calls when nobody says otherwise. */
const LOCAL_TARGET = { workspaceId: 1, agentId: 'local-agent' }

// The local endpoint takes any key, so that other integrations on this machine can be pointed at it too.
const LOCAL_KEY = 'local'

export interface StartConsoleOptions {
  readonly config: ConsoleConfig
  /** The folder of the built client. */
  readonly clientFolder: string
}

/** A running console. */
export interface RunningConsole {
  /** The address for a person. */
  readonly url: string
  readonly port: number
  /** The local ingest endpoint, when calls go there. */
  readonly ingest: { readonly url: string } | undefined
  /** Ends all of it. */
  close(): Promise<void>
}

interface Upstream {
  readonly proxyUpstream: Parameters<typeof createCallProxy>[0]['upstream']
  readonly target: { readonly workspaceId: number; readonly agentId: string }
  readonly ingest: { readonly url: string } | undefined
  close(): Promise<void>
}

/** Starts the console, its proxy, and the local ingest endpoint unless a real one is configured. */
export async function startConsole({ config, clientFolder }: StartConsoleOptions): Promise<RunningConsole> {
  const upstream = await openUpstream(config)
  const app = createConsoleApp({ clientFolder, proxy: createProxy(upstream) })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  let listening: Listening
  try {
    listening = await listenFrom(config.port, (incoming, outgoing) => void listener(incoming, outgoing))
  } catch (error) {
    await upstream.close()
    throw error
  }
  return {
    url: listening.url,
    port: listening.port,
    ingest: upstream.ingest,
    async close() {
      await listening.close()
      await upstream.close()
    },
  }
}

function createProxy({ proxyUpstream, target }: Upstream): CallProxy {
  try {
    return createCallProxy({
      upstream: proxyUpstream,
      targets: [{ workspaceId: target.workspaceId, agents: [target.agentId] }],
      // The server listens on the loopback interface alone: whoever reaches it sits at this machine.
      authorize: () => ({ actor: { id: 'this-machine' }, targets: 'listed' }),
    })
  } catch (error) {
    throw new ConfigError(`TUNER_BASE_URL: ${messageOf(error)}`)
  }
}

async function openUpstream(config: ConsoleConfig): Promise<Upstream> {
  if (config.upstream.kind === 'remote') {
    const { baseUrl, apiKey, target } = config.upstream
    return {
      proxyUpstream: { kind: 'remote', baseUrl, apiKey },
      target,
      ingest: undefined,
      close: async () => {},
    }
  }
  return openLocalUpstream(config)
}

async function openLocalUpstream({ dataFolder, port }: ConsoleConfig): Promise<Upstream> {
  const store = await openStore(dataFolder)
  let server: IngestServer
  try {
    server = await firstFree(port === 0 ? 0 : port + 1, (free) =>
      serveIngest({
        store,
        port: free,
        host: LOOPBACK,
        workspaces: { [LOCAL_TARGET.workspaceId]: [LOCAL_TARGET.agentId] },
        otherTargets: 'take',
        onError: reportFault,
      }),
    )
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    proxyUpstream: {
      kind: 'local',
      baseUrl: new URL(server.url),
      apiKey: createSecret(LOCAL_KEY),
      pageUrl: `${server.url}/`,
    },
    target: LOCAL_TARGET,
    ingest: { url: `${server.url}/` },
    async close() {
      await server.close()
      await store.close()
    },
  }
}

async function openStore(dataFolder: string): Promise<IngestStore> {
  try {
    await mkdir(dataFolder, { recursive: true })
    return await openLibsqlStore(pathToFileURL(join(dataFolder, 'ingest.db')).href)
  } catch (error) {
    throw new ConfigError(
      `What arrives cannot be kept in ${dataFolder} (${messageOf(error)}). CALL_TIMELINE_DATA names another folder.`,
    )
  }
}

// Such as a full disk. What the database says of it holds no payload.
function reportFault(error: unknown): void {
  console.error(`The local ingest endpoint: ${messageOf(error)}`)
}
