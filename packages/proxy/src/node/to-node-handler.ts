import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { problemResponse } from '../answer/responses.ts'
import { problemOf } from '../answer/submit-failure.ts'
import { ALREADY_READ } from '../body/already-read.ts'
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
  const refuse = listener(refuseRead)
  return (incoming, outgoing) => {
    // A router that mounts by prefix takes the prefix off; the proxy knows its whole path.
    if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl
    void (isRead(incoming) ? refuse : answer)(incoming, outgoing)
  }
}

function listener(
  fetch: (request: Request) => Response | Promise<Response>,
): ReturnType<typeof getRequestListener> {
  return getRequestListener(fetch, { overrideGlobalObjects: false })
}

/** Whether somebody has taken something of the body, or put a parsed one in its place. */
function isRead({ method, readableDidRead, body }: Incoming): boolean {
  return method === 'POST' && (readableDidRead || (body !== undefined && body !== null))
}

function refuseRead(): Response {
  const problem = problemOf('internal', { detail: ALREADY_READ })
  return problemResponse({ ...problem, attempts: 0, requestId: crypto.randomUUID() })
}
