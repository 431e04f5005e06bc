/** A time in a call to the millisecond, with one decimal at least: "1:03.4", "0:00.085", "1:02:03.0". */
export function formatTime(ms: number): string {
  const { sign, clock, rest } = split(Math.round(ms))
  const decimals = String(rest)
    .padStart(3, '0')
    .replace(/0{1,2}$/, '')
  return `${sign}${clock}.${decimals}`
}

/** A time in a call to the second, cut off: "1:03", "1:02:03". */
export function formatClock(ms: number): string {
  const { sign, clock } = split(Math.trunc(ms / 1000) * 1000)
  return `${sign}${clock}`
}

/** How long something takes: "850 ms", "3.4 s", "1 min 3 s", "1 h 2 min". */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return ''
  const sign = ms < 0 ? '-' : ''
  const length = Math.abs(Math.round(ms))
  if (length < 1000) return `${sign}${length} ms`
  if (length < 59_950) return `${sign}${(length / 1000).toFixed(1).replace(/\.0$/, '')} s`
  const seconds = Math.round(length / 1000)
  if (seconds < 3600) return `${sign}${parts(seconds, 60, 'min', 's')}`
  return `${sign}${parts(Math.round(seconds / 60), 60, 'h', 'min')}`
}

function parts(amount: number, base: number, large: string, small: string): string {
  const rest = amount % base
  return `${Math.floor(amount / base)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`
}

function split(ms: number): { readonly sign: string; readonly clock: string; readonly rest: number } {
  if (!Number.isFinite(ms)) return { sign: '', clock: '0:00', rest: 0 }
  const whole = Math.abs(ms)
  const seconds = Math.floor(whole / 1000) % 60
  const minutes = Math.floor(whole / 60_000) % 60
  const hours = Math.floor(whole / 3_600_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
  return { sign: ms < 0 ? '-' : '', clock, rest: whole % 1000 }
}
