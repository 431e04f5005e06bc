import type { Arrival } from './arrival.ts'

/** What makes two attempts the same call; undefined for one without a readable `call_id`. */
export function callKey({
  workspaceId,
  callId,
}: Pick<Arrival, 'workspaceId' | 'callId'>): string | undefined {
  return callId === null ? undefined : JSON.stringify([workspaceId, callId])
}
