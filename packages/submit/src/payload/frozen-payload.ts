import type { PayloadSnapshot } from '@call-timeline/core'
import { isJsonObject, type Json } from '@call-timeline/schema'
import { sha256Hex } from './digest.ts'

/** What is sent, fixed before the first byte leaves: edits made meanwhile do not reach it. */
export interface FrozenPayload {
  /** The body, exactly as it goes over the wire: UTF-8 JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Hex SHA-256 of `bytes`; undefined without WebCrypto. */
  readonly digest: string | undefined
  /** The payload's `call_id`; undefined when it is no text. */
  readonly callId: string | undefined
  /** The payload with the segment behind each index, so that errors find their segment later. */
  readonly snapshot: PayloadSnapshot
}

/** Freezes a payload: its bytes, their digest, and the segments that its indexes stand for. */
export async function freezePayload(snapshot: PayloadSnapshot): Promise<FrozenPayload> {
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot.payload))
  return {
    bytes,
    digest: await sha256Hex(bytes),
    callId: callIdOf(snapshot.payload),
    snapshot: { payload: snapshot.payload, segmentIds: [...snapshot.segmentIds] },
  }
}

/** The `call_id` of a payload, where it is text. */
export function callIdOf(payload: Json): string | undefined {
  const id = isJsonObject(payload) ? payload.call_id : undefined
  return typeof id === 'string' ? id : undefined
}
