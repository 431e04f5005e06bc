import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

// A page elsewhere can make a name of its own point to this machine; it would then count as the console.
const HOSTS = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

const A_YEAR = 'public, max-age=31536000, immutable'

/** What the console's server is made of. */
export interface ConsoleAppOptions {
  /** The folder of the built client. */
  readonly clientFolder: string
  /** Answers everything under `/api/calls`. */
  readonly proxy: { fetch(request: Request): Promise<Response> }
}

/** The console: the built client, and the proxy beside it. */
export function createConsoleApp({ clientFolder, proxy }: ConsoleAppOptions): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    if (HOSTS.test(c.req.header('host') ?? new URL(c.req.url).host)) return next()
    return c.text('The console does not answer to this host name. Use the address that it printed.', 403)
  })
  app.all('/api/calls', (c) => proxy.fetch(c.req.raw))
  app.all('/api/calls/*', (c) => proxy.fetch(c.req.raw))
  app.all('/api/*', (c) => c.json({ detail: 'There is nothing at this address.' }, 404))

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The JSON editor writes its style sheet at run time, and parts set geometry inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'", 'https:', 'blob:'],
        formAction: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      // Plain http on this machine; a browser would remember the header for everything else on it.
      strictTransportSecurity: false,
    }),
  )
  app.use('/assets/*', serveStatic({ root: clientFolder, onFound: (_path, c) => cache(c, A_YEAR) }))
  app.get('/assets/*', (c) => c.text('There is no such file. Load the page anew.', 404))
  app.use(serveStatic({ root: clientFolder, onFound: (_path, c) => cache(c, 'no-cache') }))
  // Routes live in the browser: every other address is the page.
  app.get(
    '*',
    serveStatic({ root: clientFolder, path: 'index.html', onFound: (_path, c) => cache(c, 'no-cache') }),
  )
  app.get('*', (c) => c.text('The console is not built. Start it with "npm start".', 503))
  return app
}

function cache(c: Context, policy: string): void {
  c.header('cache-control', policy)
}
