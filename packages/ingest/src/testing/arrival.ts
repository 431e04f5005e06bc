import type { Arrival } from '../store/arrival.ts'

/** An accepted arrival of one invented call; `content` stands for the body and its digest. */
export function arrivalOf(content: string, changes: Partial<Arrival> = {}): Arrival {
  return {
    receivedAt: 1_767_261_600_000,
    workspaceId: 7,
    agentId: 'corner-bakery',
    callId: 'bakery-0417',
    bytes: content.length,
    digest: `digest of ${content}`,
    payload: new TextEncoder().encode(content),
    verdict: { accepted: true, duplicateStatus: 409 },
    rehearsal: null,
    ...changes,
  }
}

/** A verdict with one issue. */
export const REFUSED: Arrival['verdict'] = {
  accepted: false,
  status: 422,
  reason: null,
  issues: [{ type: 'missing', loc: ['body', 'call_type'], msg: 'Field required' }],
}
