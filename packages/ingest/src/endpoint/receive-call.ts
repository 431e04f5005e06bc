import type { Arrival, Verdict } from '../store/arrival.ts'
import type { Recorded } from '../store/ingest-store.ts'
import { ConnectionDropped } from './connection-dropped.ts'
import { sha256 } from './digest.ts'
import { type CallRequest, readCallId, refuseAtTheDoor, refuseContent } from './judge-call.ts'
import type { IngestOptions } from './options.ts'
import { perform, rehearsedRefusal, SLOW_MS } from './perform-rehearsal.ts'
import { readBody } from './read-body.ts'
import { readContent } from './read-content.ts'
import { readQuery } from './read-query.ts'
import type { Refusal } from './refusal.ts'
import { type Rehearsal, rehearsalFor } from './rehearsals.ts'

const MAX_BODY_BYTES = 32 * 1024 * 1024

/**
 * Answers one `POST /api/v1/public/call`, and records it, whatever the answer.
 * @throws ConnectionDropped when the call asks to rehearse that
 */
export async function receiveCall(request: Request, options: IngestOptions): Promise<Response> {
  const receivedAt = (options.now ?? Date.now)()
  const { bytes, tooLarge } = await readBody(request, options.maxBodyBytes ?? MAX_BODY_BYTES)
  const call: CallRequest = {
    headers: request.headers,
    query: readQuery(new URL(request.url)),
    content: readContent(request.headers.get('content-type'), bytes),
    tooLarge,
  }
  const { workspaceId, agentId } = call.query
  const callId = readCallId(call.content)

  const atTheDoor = refuseAtTheDoor(call, options)
  const rehearsal =
    atTheDoor === undefined && workspaceId !== null && callId !== null
      ? rehearsalFor(callId, await options.store.countAttempts(workspaceId, callId))
      : undefined
  if (rehearsal?.kind === 'slow') await (options.sleep ?? sleep)(SLOW_MS)

  const refusal = atTheDoor ?? rehearsedRefusal(rehearsal) ?? refuseContent(call, options)
  const recorded = await options.store.record({
    receivedAt,
    workspaceId,
    agentId,
    callId,
    bytes: bytes.byteLength,
    digest: await sha256(bytes),
    payload: atTheDoor === undefined ? bytes : null,
    verdict: toVerdict(refusal, options),
    rehearsal: rehearsal?.suffix ?? null,
  })
  return answer(refusal, rehearsal, recorded, callId)
}

/** Records and answers a request that was turned away before its body was of interest. */
export async function turnAway(refusal: Refusal, url: URL, options: IngestOptions): Promise<Response> {
  const { workspaceId, agentId } = readQuery(url)
  const nothing = new Uint8Array()
  const arrival: Arrival = {
    receivedAt: (options.now ?? Date.now)(),
    workspaceId,
    agentId,
    callId: null,
    bytes: 0,
    digest: await sha256(nothing),
    payload: null,
    verdict: toVerdict(refusal, options),
    rehearsal: null,
  }
  await options.store.record(arrival)
  return refusalResponse(refusal)
}

function answer(
  refusal: Refusal | undefined,
  rehearsal: Rehearsal | undefined,
  { id, status, outcome }: Recorded,
  callId: string | null,
): Response {
  if (rehearsal?.kind === 'drop') throw new ConnectionDropped()
  if (rehearsal !== undefined && rehearsal.kind !== 'slow') return perform(rehearsal)
  if (refusal !== undefined) return refusalResponse(refusal)
  if (status === 409) return Response.json({ detail: 'Call already exists' }, { status })
  return Response.json({ id, provider_call_id: callId, is_new: outcome === 'stored' }, { status })
}

/** A refusal as FastAPI words it. */
export function refusalResponse({ status, detail }: Refusal): Response {
  const headers: HeadersInit = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return Response.json({ detail }, { status, headers })
}

function toVerdict(refusal: Refusal | undefined, { duplicates }: IngestOptions): Verdict {
  if (refusal === undefined) return { accepted: true, duplicateStatus: duplicates === '200' ? 200 : 409 }
  const { status, detail } = refusal
  return typeof detail === 'string'
    ? { accepted: false, status, reason: detail, issues: [] }
    : {
        accepted: false,
        status,
        reason: null,
        issues: detail.map(({ type, loc, msg }) => ({ type, loc, msg })),
      }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
