import { type Refusal, refuse } from './refusal.ts'
import type { Rehearsal } from './rehearsals.ts'

/** How long a rehearsed slow answer takes, ms: long enough to see it, shorter than any time-out. */
export const SLOW_MS = 5000

const WAIT_S = 30
const SHORT_WAIT_S = 1
const WEB_PAGE = '<!doctype html><title>Sign in</title><p>This is a web page and no receipt.</p>'

/** What the attempt is recorded as; undefined when the call is judged as usual. */
export function rehearsedRefusal(rehearsal: Rehearsal | undefined): Refusal | undefined {
  if (rehearsal === undefined || rehearsal.kind === 'slow' || rehearsal.kind === 'drop') return undefined
  return refuse(statusOf(rehearsal), `Rehearsed, because the call_id ends in ${rehearsal.suffix}`)
}

/** The answer of a rehearsal that takes the place of the real one. */
export function perform(rehearsal: Rehearsal): Response {
  const status = statusOf(rehearsal)
  switch (rehearsal.kind) {
    case 'html':
      return new Response(WEB_PAGE, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
    case 'redirect':
      return new Response(null, { status, headers: { location: '/elsewhere' } })
    case '429': {
      // One that ends after some attempts asks for a wait that an automatic retry can keep.
      const wait = rehearsal.times === undefined ? WAIT_S : SHORT_WAIT_S
      return Response.json(
        { detail: 'Too many requests' },
        { status, headers: { 'retry-after': String(wait) } },
      )
    }
    case '401':
      return Response.json(
        { detail: 'Not authenticated' },
        { status, headers: { 'www-authenticate': 'Bearer' } },
      )
    default:
      return Response.json({ detail: 'Rehearsed failure' }, { status })
  }
}

function statusOf({ kind }: Rehearsal): number {
  switch (kind) {
    case 'html':
      return 200
    case 'redirect':
      return 307
    case 'slow':
    case 'drop':
      return 201
    default:
      return Number(kind)
  }
}
