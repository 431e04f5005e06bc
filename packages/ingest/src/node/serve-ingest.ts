import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { createIngest } from '../create-ingest.ts'
import { ConnectionDropped } from '../endpoint/connection-dropped.ts'
import type { IngestOptions } from '../endpoint/options.ts'
import { close, listen } from './listen.ts'

export interface ServeIngestOptions extends IngestOptions {
  /** 0 takes any free one. */
  readonly port: number
  /** @default 127.0.0.1 */
  readonly host?: string
}

/** A running endpoint. */
export interface IngestServer {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Stops listening and ends what is open. The store stays open: it belongs to whoever opened it. */
  close(): Promise<void>
}

/**
 * Serves the endpoint over HTTP.
 * @throws Error with code `EADDRINUSE` when the port is taken
 */
export async function serveIngest(options: ServeIngestOptions): Promise<IngestServer> {
  const { port, host = '127.0.0.1' } = options
  const ingest = createIngest(options)
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      try {
        return await ingest.fetch(request)
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error
        outgoing.destroy()
        return RESPONSE_ALREADY_SENT
      }
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await listen(server, port, host)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The endpoint has no port.')
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    close: () => close(server),
  }
}
