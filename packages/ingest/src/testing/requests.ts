import { isJsonObject, type Json, type JsonObject } from '@call-timeline/schema'
import type { Ingest } from '../create-ingest.ts'

/** Address of an endpoint that answers in process. */
export const ORIGIN = 'http://localhost:4200'

/** A small call that the endpoint takes. */
export const VALID_CALL: JsonObject = {
  call_id: 'bakery-0417',
  call_type: 'web_call',
  transcript_with_tool_calls: [
    { role: 'agent', text: 'Corner Bakery, good morning.', start_ms: 0, end_ms: 1800 },
    { role: 'user', text: 'Do you have rye bread today?', start_ms: 2400, end_ms: 4100 },
  ],
  start_timestamp: 1767261600000,
  end_timestamp: 1767261642000,
  recording_url: 'https://media.corner-bakery.example/calls/0417.mp3',
}

/** What a test changes of a request that would be taken. */
export interface CallRequestChanges {
  readonly json?: Json
  /** Takes the place of `json`. */
  readonly body?: BodyInit
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Headers to leave out. */
  readonly without?: readonly string[]
}

/** A request to take in a call. */
export function callRequest(changes: CallRequestChanges = {}): Request {
  const { query = 'workspace_id=7&agent_remote_identifier=corner-bakery' } = changes
  const headers = new Headers({
    authorization: 'Bearer tr_api_test',
    'content-type': 'application/json',
    ...changes.headers,
  })
  for (const name of changes.without ?? []) headers.delete(name)
  return new Request(`${ORIGIN}/api/v1/public/call?${query}`, {
    method: 'POST',
    headers,
    body: changes.body ?? JSON.stringify(changes.json ?? VALID_CALL),
  })
}

/** Sends a call and reads the answer as JSON. */
export async function send(
  ingest: Ingest,
  changes: CallRequestChanges = {},
): Promise<{ status: number; json: JsonObject; headers: Headers }> {
  const response = await ingest.fetch(callRequest(changes))
  const json: unknown = await response.json()
  if (!isJsonObject(json)) throw new Error(`The endpoint answered ${response.status} without an object.`)
  return { status: response.status, json, headers: response.headers }
}

/** A GET, with a key. */
export function get(ingest: Ingest, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return ingest.fetch(
    new Request(`${ORIGIN}${path}`, { headers: { authorization: 'Bearer tr_api_test', ...headers } }),
  )
}
