const SECONDS = /^\d+$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
// The three date forms of RFC 9110, section 5.6.7.
const IMF_FIXDATE = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/i
const RFC_850 = /^\w{6,9}, (\d{2})-(\w{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/i
const ASCTIME = /^\w{3} (\w{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i

/**
 * How long a `Retry-After` header asks to wait, in whole ms from `nowMs` (Unix ms): whole seconds or an HTTP
 * date; 0 for a date that has passed; never less than asked, at most `Number.MAX_SAFE_INTEGER`. Undefined for
 * anything else, negative and fractional numbers included.
 */
export function parseRetryAfter(value: string | null | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? ''
  if (SECONDS.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER)
  const untilMs = httpDateMs(text, nowMs)
  return untilMs === undefined ? undefined : Math.max(0, Math.ceil(untilMs - nowMs))
}

function httpDateMs(text: string, nowMs: number): number | undefined {
  const fixdate = IMF_FIXDATE.exec(text)
  if (fixdate !== null) {
    const [, day, month, year, ...time] = fixdate
    return utc(Number(year), month, Number(day), time)
  }
  const rfc850 = RFC_850.exec(text)
  if (rfc850 !== null) {
    const [, day, month, year, ...time] = rfc850
    return utc(fullYear(Number(year), nowMs), month, Number(day), time)
  }
  const asctime = ASCTIME.exec(text)
  if (asctime === null) return undefined
  const [, month, day, hour, minute, second, year] = asctime
  return utc(Number(year), month, Number(day), [hour, minute, second])
}

/** A two-digit year that would lie more than 50 years ahead is in the past (RFC 9110). */
function fullYear(twoDigits: number, nowMs: number): number {
  const now = new Date(nowMs).getUTCFullYear()
  const year = now - (now % 100) + twoDigits
  return year > now + 50 ? year - 100 : year
}

function utc(
  year: number,
  monthName: string | undefined,
  day: number,
  time: readonly (string | undefined)[],
): number | undefined {
  const month = MONTHS.indexOf(monthName?.toLowerCase() ?? '')
  const [hour = 0, minute = 0, second = 0] = time.map(Number)
  // A leap second is allowed by the grammar.
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined
  const midnight = new Date(Date.UTC(year, month, day))
  if (midnight.getUTCDate() !== day || midnight.getUTCMonth() !== month) return undefined
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000
}
