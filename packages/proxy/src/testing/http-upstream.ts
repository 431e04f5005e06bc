import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What an endpoint of a test was sent. */
export interface Received {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly rawHeaders: readonly string[]
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** An endpoint on this machine that ends with the test. */
export interface TestUpstream {
  readonly baseUrl: string
  readonly received: readonly Received[]
}

/** Answers over HTTP once it has read the body; `attempt` counts from 1. */
export async function httpUpstream(
  answer: (response: ServerResponse, received: Received, attempt: number) => void,
): Promise<TestUpstream> {
  const received: Received[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method, url, headers, rawHeaders } = incoming
      const one = { method, url, headers, rawHeaders, body: Buffer.concat(chunks) }
      received.push(one)
      answer(response, one, received.length)
    })
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { baseUrl: await listen(server), received }
}

/** Answers connections byte by byte, as no HTTP server would. */
export async function tcpUpstream(connected: (socket: Socket, connection: number) => void): Promise<string> {
  let connections = 0
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    connections += 1
    sockets.add(socket)
    // Being reset by the other side is part of the play.
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    connected(socket, connections)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return listen(server)
}

/** An address of this machine that was free a moment ago. */
export async function nobodyListens(): Promise<string> {
  const server = createTcpServer()
  const url = await listen(server)
  server.close()
  await once(server, 'close')
  return url
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

/** Answers as the endpoint does to a new call. */
export function sendReceipt(response: ServerResponse, callId = 'bakery-0417'): void {
  response.writeHead(201, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ id: 1, provider_call_id: callId, is_new: true }))
}
