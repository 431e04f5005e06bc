import type { ProxyInfo } from '@call-timeline/schema/answers'
import { createSubmitClient, type SubmitClient } from '../client/submit-client.ts'

export const info: ProxyInfo = {
  target: { workspaceId: 1, agentId: 'agent-1' },
  upstream: { kind: 'local', host: '127.0.0.1:4010' },
  limits: { maxBodyBytes: 1_000_000 },
}

/** A proxy that answers when the test says so, and what has arrived there. */
export function fakeProxy(): {
  readonly client: SubmitClient
  readonly received: string[]
  /** How many submissions wait for their answer. */
  waiting(): number
  answer(response: Response | 'lost'): void
} {
  const received: string[] = []
  const open: { resolve(response: Response): void; reject(error: Error): void }[] = []
  const client = createSubmitClient({
    endpoint: 'http://proxy.test/api/calls',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      if (request.method === 'GET') return Response.json(info)
      received.push(await request.text())
      return new Promise((resolve, reject) => {
        open.push({ resolve, reject })
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
      })
    },
  })
  return {
    client,
    received,
    waiting: () => open.length,
    answer(response) {
      const next = open.shift()
      if (response === 'lost') next?.reject(new TypeError('Failed to fetch'))
      else next?.resolve(response)
    },
  }
}

export const created = (callId = 'call-1'): Response =>
  Response.json({ callId, upstreamId: 1, outcome: 'created', attempts: 1, requestId: 'r' }, { status: 201 })

export const alreadyThere = (callId = 'call-1'): Response =>
  Response.json({ callId, outcome: 'already_exists', attempts: 1, requestId: 'r' })
