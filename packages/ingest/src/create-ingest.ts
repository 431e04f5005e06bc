import { Hono } from 'hono'
import { ConnectionDropped } from './endpoint/connection-dropped.ts'
import { createEndpoint } from './endpoint/create-endpoint.ts'
import type { IngestOptions } from './endpoint/options.ts'
import { isForHost, LOOPBACK_HOSTS } from './guards/host.ts'
import { createLocalApi } from './local-api/create-local-api.ts'
import { createPages } from './page/create-pages.tsx'

/** The local ingest endpoint. */
export interface Ingest {
  /**
   * Answers one request, as a server or as a `fetch` for a test or a story.
   * @throws ConnectionDropped when a call asks to rehearse a lost connection
   */
  fetch(request: Request): Promise<Response>
}

/** An ingest endpoint that answers as the real one does, with a page of what has arrived. */
export function createIngest(options: IngestOptions): Ingest {
  const hosts = options.hosts ?? LOOPBACK_HOSTS
  const app = new Hono()

  app.use(async (c, next) => {
    if (isForHost(c.req.raw, hosts)) return next()
    return c.json({ detail: 'This endpoint does not answer to that host name. Use its own address.' }, 403)
  })
  app.route('/', createEndpoint(options))
  app.route('/', createLocalApi(options.store))
  app.route('/', createPages(options))
  app.notFound((c) => c.json({ detail: 'Not Found' }, 404))
  app.onError((error, c) => {
    if (error instanceof ConnectionDropped) throw error
    options.onError?.(error)
    return c.text('Internal Server Error', 500)
  })
  return { fetch: async (request) => app.fetch(request) }
}
