import { isJsonObject, type Json } from '@call-timeline/schema'
import { type RefusalDetail, refuseCall } from '@call-timeline/schema/answers'
import { checkCredentials } from './credentials.ts'
import type { IngestOptions } from './options.ts'
import type { Content } from './read-content.ts'
import type { Query } from './read-query.ts'
import { type Refusal, refuse, refuseFields } from './refusal.ts'
import { checkTarget } from './workspaces.ts'

/** A request to take in a call, read but not judged. */
export interface CallRequest {
  readonly headers: Headers
  readonly query: Query
  readonly content: Content
  readonly tooLarge: boolean
}

/** Why the request may not even be looked at; undefined when it may. Its body is then not kept. */
export function refuseAtTheDoor(request: CallRequest, options: IngestOptions): Refusal | undefined {
  return (
    checkCredentials(request.headers, options.keys) ??
    (request.tooLarge ? refuse(413, 'Request body too large') : undefined)
  )
}

/** Why the call is refused; undefined when it is taken. */
export function refuseContent({ query, content }: CallRequest, options: IngestOptions): Refusal | undefined {
  if (content.kind === 'refused') return content.refusal
  const errors = [...query.errors, ...bodyErrors(content)]
  if (errors.length > 0) return refuseFields(errors)
  return checkTarget(options, query)
}

/** The `call_id`, whatever else is wrong. */
export function readCallId(content: Content): string | null {
  if (content.kind !== 'json' || !isJsonObject(content.json)) return null
  const callId = Object.hasOwn(content.json, 'call_id') ? content.json.call_id : null
  return typeof callId === 'string' && callId !== '' ? callId : null
}

function bodyErrors(content: Exclude<Content, { kind: 'refused' }>): readonly RefusalDetail[] {
  return refuseCall(asModelInput(content))?.detail ?? []
}

/** What FastAPI hands to the request's model. */
function asModelInput(content: Exclude<Content, { kind: 'refused' }>): Json {
  switch (content.kind) {
    case 'nothing':
      return null
    case 'text':
      return content.text
    case 'json':
      return content.json
  }
}
