import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What the stand-in answers to one call. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** A request as it reached the stand-in. */
export interface ReceivedRequest {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: string
}

/** An endpoint on loopback that is not the project's own, to see how the console takes its answers. */
export interface StandInEndpoint {
  readonly url: string
  readonly received: readonly ReceivedRequest[]
  /** What the next calls are answered with. */
  answerWith(answer: Answer): void
  close(): Promise<void>
}

/** Starts it on a free port; until told otherwise it takes every call as new. */
export async function startStandInEndpoint(): Promise<StandInEndpoint> {
  const received: ReceivedRequest[] = []
  let answer: Answer = { status: 201, body: { id: 1, provider_call_id: '', is_new: true } }

  const server = createServer((request, response) => {
    void respond(request, response)
  })
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    received.push({ path: request.url ?? '', authorization: request.headers.authorization, body })
    const isCall = request.method === 'POST'
    const { status, body: said } = isCall ? answer : { status: 200, body: [] }
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isCall ? withCallId(said, body) : said))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.')

  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answerWith(next) {
      answer = next
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** A receipt echoes the id of the call that was sent. */
function withCallId(said: unknown, body: string): unknown {
  if (typeof said !== 'object' || said === null || !('provider_call_id' in said)) return said
  const sent: { call_id?: unknown } = JSON.parse(body)
  return { ...said, provider_call_id: sent.call_id }
}
