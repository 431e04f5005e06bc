/** Local date and time of an instant, as `<input type="datetime-local">` writes it; empty out of its range. */
export function localDateTime(epochMs: number): string {
  const date = new Date(Math.floor(epochMs))
  const year = date.getFullYear()
  if (Number.isNaN(year) || year < 1 || year > 9999) return ''
  const part = (number: number, width = 2): string => String(number).padStart(width, '0')
  const day = `${part(year, 4)}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
  const clock = `${part(date.getHours())}:${part(date.getMinutes())}:${part(date.getSeconds())}`
  return `${day}T${clock}.${part(date.getMilliseconds(), 3)}`
}

const LOCAL = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/

/**
 * The instant of a local date and time, in epoch ms; undefined when it is none. An hour that occurs twice
 * is taken as the first one.
 */
export function instantOf(local: string): number | undefined {
  const match = LOCAL.exec(local)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const fraction = Number((match[7] ?? '').padEnd(3, '0'))
  const date = new Date(2000, month - 1, day, hour, minute, second, fraction)
  date.setFullYear(year, month - 1, day)
  const ms = date.getTime()
  return Number.isNaN(ms) ? undefined : ms
}

/** The name of the local time zone with its offset at an instant: "Europe/Paris (UTC+02:00)", or "UTC". */
export function localZone(epochMs: number): string {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const offset = -new Date(epochMs).getTimezoneOffset()
  if (offset === 0 && name === 'UTC') return name
  const two = (number: number): string => String(number).padStart(2, '0')
  const size = Math.abs(offset)
  return `${name} (UTC${offset < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)})`
}
