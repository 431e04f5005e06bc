import type { SubmitProblem } from '@call-timeline/schema/answers'

const COMMON = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

/** A JSON answer that nobody stores. */
export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...COMMON, 'content-type': 'application/json' },
  })
}

/** A problem document; how long to wait stands in the header as well, in whole seconds. */
export function problemResponse(problem: SubmitProblem): Response {
  const headers = new Headers({ ...COMMON, 'content-type': 'application/problem+json' })
  if (problem.retryAfterMs !== undefined) {
    headers.set('retry-after', String(Math.ceil(problem.retryAfterMs / 1000)))
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** There is nothing at this address, or not for this method. */
export function noRoute(allow: string | undefined): Response {
  const status = allow === undefined ? 404 : 405
  const title = allow === undefined ? 'Not found' : 'Method not allowed'
  const headers = { ...COMMON, 'content-type': 'application/problem+json', ...(allow ? { allow } : {}) }
  return new Response(JSON.stringify({ type: 'about:blank', title, status }), { status, headers })
}
