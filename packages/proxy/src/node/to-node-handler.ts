import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { problemResponse } from '../answer/responses.ts'
import { problemOf } from '../answer/submit-failure.ts'
import type { CallProxy } from '../create-call-proxy.ts'

type Incoming = IncomingMessage & { body?: unknown; originalUrl?: string }

/** A handler for `node:http`, and for frameworks that take one, such as Express. */
export type NodeHandler = (incoming: Incoming, outgoing: ServerResponse) => void

/**
 * Mounts the proxy on a Node server. A body that a parser has taken already would leave the proxy waiting for
 * ever, so that is answered at once, with what to change.
 */
export function toNodeHandler(proxy: CallProxy): NodeHandler {
  const answer = listener((request) => proxy.fetch(request))
  return (incoming, outgoing) => {
    // A router that mounts by prefix takes the prefix off; the proxy knows its whole path.
    if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl
    const refusal = refuseUnusable(incoming)
    void (refusal === undefined ? answer : listener(() => refusal))(incoming, outgoing)
  }
}

function listener(
  fetch: (request: Request) => Response | Promise<Response>,
): ReturnType<typeof getRequestListener> {
  return getRequestListener(fetch, { overrideGlobalObjects: false })
}

function refuseUnusable(incoming: Incoming): Response | undefined {
  if (incoming.method === 'POST' && isRead(incoming)) {
    return refuse('internal', {
      detail:
        'The body was read before the proxy could. Mount the proxy ahead of any body parser, or leave its path out of the parser.',
    })
  }
  // Node takes the first of two hosts; what stands in front of it may have checked the second.
  const hosts = incoming.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1) return refuse('origin_rejected', { detail: 'The request names more than one host.' })
  return undefined
}

/** Whether somebody has taken something of the body, or put a parsed one in its place. */
function isRead({ readableDidRead, body }: Incoming): boolean {
  return readableDidRead || (body !== undefined && body !== null)
}

function refuse(...problem: Parameters<typeof problemOf>): Response {
  return problemResponse({ ...problemOf(...problem), attempts: 0, requestId: crypto.randomUUID() })
}
