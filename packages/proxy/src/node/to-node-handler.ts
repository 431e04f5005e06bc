import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { CallProxy } from '../create-call-proxy.ts'

/** A handler for `node:http`, and for frameworks that take one, such as Express. */
export type NodeHandler = (
  incoming: IncomingMessage & { body?: unknown; originalUrl?: string },
  outgoing: ServerResponse,
) => void

const ALREADY_READ = {
  type: 'urn:call-timeline:problem:internal',
  title: 'Something went wrong here',
  status: 500,
  code: 'internal',
  detail:
    'The body was read before the proxy could. Mount the proxy ahead of any body parser, or leave its path out of the parser.',
  retryable: false,
  inDoubt: false,
  attempts: 0,
}

/**
 * Mounts the proxy on a Node server. A body that a parser has taken already would leave the proxy waiting for
 * ever, so that is answered at once, with what to change.
 */
export function toNodeHandler(proxy: CallProxy): NodeHandler {
  const listener = getRequestListener((request) => proxy.fetch(request), { overrideGlobalObjects: false })
  return (incoming, outgoing) => {
    if (incoming.method === 'POST' && (incoming.body !== undefined || incoming.readableEnded)) {
      outgoing.writeHead(500, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
      outgoing.end(JSON.stringify({ ...ALREADY_READ, requestId: crypto.randomUUID() }))
      return
    }
    // A router that mounts by prefix takes the prefix off; the proxy knows its whole path.
    if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl
    void listener(incoming, outgoing)
  }
}
