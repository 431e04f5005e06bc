import type { Json } from '@call-timeline/schema'
import { jsonFailure } from './json-failure.ts'
import { type Refusal, refuse, refuseFields } from './refusal.ts'

/** A body as JSON; or as the text or the nothing that FastAPI would hand to the request's model. */
export type Content =
  | { readonly kind: 'json'; readonly json: Json }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Reads a body by its content type. What is not declared as JSON stays text, as in FastAPI since 0.132. */
export function readContent(contentType: string | null, bytes: Uint8Array): Content {
  if (bytes.byteLength === 0) return { kind: 'nothing' }
  const text = decode(bytes)
  if (!isJson(contentType ?? '')) return { kind: 'text', text: text ?? '' }
  if (text === undefined)
    return { kind: 'refused', refusal: refuse(400, 'There was an error parsing the body') }
  try {
    const json: Json = JSON.parse(text)
    return { kind: 'json', json }
  } catch {
    return { kind: 'refused', refusal: refuseFields(jsonFailure(text)) }
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isJson(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^application\/(?:json|[^/]+\+json)$/.test(type)
}
