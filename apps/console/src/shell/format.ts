const MINUTE = 60_000
const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
]

/** How long ago something was, such as "5 minutes ago" or "yesterday"; "just now" under a minute. */
export function ageOf(thenMs: number, nowMs: number, locale?: string): string {
  const elapsed = Math.max(0, nowMs - thenMs)
  const step = STEPS.find(([, ms]) => elapsed >= ms)
  if (step === undefined) return 'just now'
  const [unit, ms] = step
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(elapsed / ms), unit)
}

/** A length of time as `0:47` or `1:02:09`; parts of a second are left out. */
export function formatLength(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const two = (part: number): string => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** `1 turn`, `3 turns`. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
