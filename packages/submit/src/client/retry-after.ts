/**
 * Whole ms that a `Retry-After` header asks to wait (RFC 9110, 10.2.3: seconds or a date), never less
 * than asked. Undefined when it is absent or in neither form.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d+$/.test(value)) return Number(value) * 1000
  if (!/^[A-Z][a-z]{2}/.test(value)) return undefined
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil(date - now))
}
