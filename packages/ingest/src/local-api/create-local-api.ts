import { type Context, Hono } from 'hono'
import type { IngestStore } from '../store/ingest-store.ts'

/** Longest list of calls that is given at once. */
export const LIST_LIMIT = 200

/** What has arrived, as JSON, for tests and tools on this machine. */
export function createLocalApi(store: IngestStore): Hono {
  const app = new Hono()

  app.get('/api/local/calls', async (c) =>
    c.json({ total: await store.countCalls(), calls: await store.list(LIST_LIMIT) }),
  )

  app.get('/api/local/calls/:id{[0-9]+}', async (c) => {
    const call = await store.find(Number(c.req.param('id')))
    return call === undefined ? notFound(c, 'call') : c.json(call)
  })

  app.get('/api/local/attempts/:id{[0-9]+}/payload', async (c) => {
    const id = c.req.param('id')
    const payload = await store.payload(Number(id))
    if (payload === undefined) return notFound(c, 'payload')
    return c.body(payload, 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="attempt-${id}.json"`,
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}

function notFound(c: Context, what: string): Response {
  return c.json({ detail: `There is no such ${what}. It may have been cleared.` }, 404)
}
