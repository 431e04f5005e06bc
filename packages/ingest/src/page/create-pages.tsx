/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { IngestOptions } from '../endpoint/options.ts'
import { isFromOwnPage } from '../guards/same-origin.ts'
import { LIST_LIMIT } from '../local-api/create-local-api.ts'
import type { Attempt, ReceivedCall } from '../store/received-call.ts'
import { CallPage } from './call-page.tsx'
import { contentSecurity } from './content-security.ts'
import { Layout } from './layout.tsx'
import { ListPage } from './list-page.tsx'
import type { Markup } from './markup.ts'

const DOCTYPE = '<!doctype html>'

/** The pages of what has arrived. */
export function createPages({ store, keys }: Pick<IngestOptions, 'store' | 'keys'>): Hono {
  const app = new Hono()
  app.use('/', contentSecurity(), etag())
  app.use('/calls/*', contentSecurity(), etag())

  app.get('/', async (c) => {
    const [calls, total] = [await store.list(LIST_LIMIT), await store.countCalls()]
    const origin = new URL(c.req.url).origin
    const page = <ListPage calls={calls} total={total} origin={origin} takesAnyKey={keys === undefined} />
    return c.html(`${DOCTYPE}${await page}`)
  })

  app.get('/calls/:id{[0-9]+}', async (c) => {
    const call = await store.find(Number(c.req.param('id')))
    const shown = call === undefined ? undefined : chooseAttempt(call, c.req.query('attempt'))
    if (call === undefined || shown === undefined) return c.html(`${DOCTYPE}${await (<GonePage />)}`, 404)
    const payload = await store.payload(shown.id)
    const origin = new URL(c.req.url).origin
    const page = <CallPage call={call} shown={shown} payload={payload} origin={origin} />
    return c.html(`${DOCTYPE}${await page}`)
  })

  app.post('/clear', async (c) => {
    if (!isFromOwnPage(c.req.raw)) return c.json({ detail: 'Only this page itself can clear the list.' }, 403)
    await store.clear()
    return c.redirect('/', 303)
  })
  return app
}

/** The attempt that was asked for, else the one that is kept, else the newest. */
function chooseAttempt(call: ReceivedCall, wanted: string | undefined): Attempt | undefined {
  return (
    call.attempts.find(({ id }) => String(id) === wanted) ??
    call.attempts.find(({ id }) => id === call.storedBy) ??
    call.attempts.at(-1)
  )
}

function GonePage(): Markup {
  return (
    <Layout title="Not here · Local ingest endpoint">
      <main class="stack">
        <h1>This call is not here</h1>
        <p class="quiet">
          It may have been cleared. <a href="/">See all calls</a>
        </p>
      </main>
    </Layout>
  )
}
