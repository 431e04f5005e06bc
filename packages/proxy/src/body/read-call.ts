import { isJsonObject, type Json } from '@call-timeline/schema'
import { SubmitFailure } from '../answer/submit-failure.ts'
import { ALREADY_READ } from './already-read.ts'
import { readBytes } from './read-bytes.ts'

/** A call as it came, and the one thing that the proxy needs to know of it. */
export interface ReceivedCall {
  /** Sent on as they are: parsing and printing again would change numbers. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Empty when the call has none that is text; the endpoint says so better than we could. */
  readonly callId: string
}

/**
 * Reads a call from a request.
 * @throws SubmitFailure when it is too large, not UTF-8, not JSON, or was read by somebody else before
 */
export async function readCall(request: Request, maxBodyBytes: number): Promise<ReceivedCall> {
  if (request.bodyUsed) {
    throw new SubmitFailure('internal', { detail: ALREADY_READ })
  }
  const { bytes, complete } = await readBytes(request.body, maxBodyBytes)
  if (!complete) {
    throw new SubmitFailure('payload_too_large', {
      detail: `The call is larger than ${maxBodyBytes} bytes.`,
    })
  }
  const json = parse(bytes)
  const callId = isJsonObject(json) && typeof json.call_id === 'string' ? json.call_id : ''
  return { bytes, callId }
}

function parse(bytes: Uint8Array): Json {
  try {
    const json: Json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return json
  } catch {
    // The parser's own message quotes the payload.
    throw new SubmitFailure('malformed_json', { detail: 'The body is not JSON in UTF-8.' })
  }
}
