import { SubmitFailure } from '../answer/submit-failure.ts'
import { hostOf } from './host.ts'

/**
 * Refuses what a page of another site sent. Browsers say where a request comes from and pages cannot
 * change that. What says nothing is no browser; it may not lean on a cookie.
 * @param allowed origins other than our own
 * @throws SubmitFailure
 */
export function assertOrigin(request: Request, allowed: readonly string[] = []): void {
  if (isFromOurselves(request, allowed)) return
  throw new SubmitFailure('origin_rejected', {
    detail: 'Submit from a page of this server, or add the page’s origin to `origin.allowed`.',
  })
}

function isFromOurselves(request: Request, allowed: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && allowed.includes(origin)) return true
  // Believed whatever the host says, since what stands in front of us may send its own.
  if (site !== null) return site === 'same-origin' || site === 'none'
  // The scheme is left out: whoever ends TLS in front of us hands on plain http.
  if (origin !== null) return URL.canParse(origin) && new URL(origin).host === hostOf(request)
  return !request.headers.has('cookie') || request.headers.has('authorization')
}
