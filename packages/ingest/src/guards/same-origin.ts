/**
 * Whether a request that changes something came from this service's own page, or from no page at all.
 * Browsers tell where from, and no page can make them lie.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin === null || origin === new URL(request.url).origin
}
