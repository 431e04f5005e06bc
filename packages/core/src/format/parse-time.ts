const CLOCK = /^(?:(\d{1,6}):)?(\d{1,6}):([0-5]?\d(?:[.,]\d*)?)$/
const WITH_UNIT = /^(\d{1,12}(?:[.,]\d*)?|[.,]\d+)\s*(ms|s|sec|m|min)$/i
const WHOLE_MS = /^\d{1,15}$/
const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['sec', 1000],
  ['m', 60_000],
  ['min', 60_000],
])

/**
 * Reads a time that a person typed: "1:03.4", "1:02:03", "63.4s", "63400ms", "1.5 min", or whole ms without
 * a unit. A comma does for the point; a leading minus counts. Whole ms, rounded; undefined for what is no time,
 * such as "63.4" alone, which could be either.
 */
export function parseTime(text: string): number | undefined {
  const trimmed = text.trim()
  const negative = /^[-\u2212]/.test(trimmed)
  const ms = parsePositive(negative ? trimmed.slice(1).trim() : trimmed)
  if (ms === undefined) return undefined
  return negative && ms !== 0 ? -ms : ms
}

function parsePositive(text: string): number | undefined {
  if (WHOLE_MS.test(text)) return Number(text)
  const clock = CLOCK.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock
    if (clock[1] !== undefined && Number(minutes) > 59) return undefined
    return Math.round(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + decimal(seconds) * 1000)
  }
  const [, amount = '', unit = ''] = WITH_UNIT.exec(text) ?? []
  const unitMs = UNIT_MS.get(unit.toLowerCase())
  return unitMs === undefined ? undefined : Math.round(decimal(amount) * unitMs)
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'))
}
