import type { CallTarget, ProxyInfo } from '@call-timeline/schema/answers'
import type { SubmitAnswer, SubmitClient } from '../client/submit-client.ts'
import type { SubmissionLedger } from '../ledger/submission-ledger.ts'
import type { FrozenPayload } from '../payload/frozen-payload.ts'
import { oneAtATime } from './one-at-a-time.ts'

const INFO_TIMEOUT_MS = 5000

/** How a delivery ended. */
export interface Delivery {
  readonly answer: SubmitAnswer
  /** True when the endpoint is proven to hold exactly what was sent. */
  readonly contentProven: boolean
}

export interface DeliverOptions {
  readonly client: SubmitClient
  readonly ledger: SubmissionLedger
  readonly target?: CallTarget
  readonly signal: AbortSignal
}

/**
 * Sends a frozen payload once: asks where it will end up, writes down that it may arrive, sends it, and
 * judges the answer by what is written down. Two tabs that send the same call wait for each other.
 */
export async function deliver(payload: FrozenPayload, options: DeliverOptions): Promise<Delivery> {
  const { client, ledger, target, signal } = options
  const sendOptions = target === undefined ? { signal } : { target, signal }
  const { callId, digest } = payload

  return oneAtATime(`${client.endpoint} ${callId ?? ''}`, signal, async () => {
    // Asked anew each time: the server may have been pointed at another endpoint since.
    const info = await client.info(AbortSignal.any([signal, AbortSignal.timeout(INFO_TIMEOUT_MS)]))
    if (callId === undefined || digest === undefined) {
      const answer = await client.submit(payload, sendOptions)
      return { answer, contentProven: answer.ok && answer.receipt.outcome === 'created' }
    }
    const destination = info.ok ? destinationOf(info.info, target) : undefined
    const entry = await ledger.begin(destination, callId, digest)
    const answer = await client.submit(payload, sendOptions)
    return { answer, contentProven: await entry.settle(answer) }
  })
}

function destinationOf({ upstream, target }: ProxyInfo, chosen: CallTarget | undefined): string {
  const { workspaceId, agentId } = chosen ?? target
  return JSON.stringify([upstream.kind, upstream.host, workspaceId, agentId])
}
