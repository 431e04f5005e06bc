const AMOUNT = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i

/**
 * Cents from an amount in dollars, exact: "1.25" is 125, "0.125" is 12.5, and 1.15 is 115, where floats give
 * 114.99…. A leading `$` and spaces around are taken. Undefined for what is not an amount.
 */
export function dollarsToCents(dollars: string | number): number | undefined {
  const text = typeof dollars === 'number' ? String(dollars) : dollars.trim().replace(/^([+-]?)\$\s*/, '$1')
  const shifted = shiftPoint(text, 2)
  if (shifted === undefined) return undefined
  const cents = Number(shifted) + 0
  return Number.isFinite(cents) ? cents : undefined
}

/**
 * Dollars from cents as a decimal text, exact and with at least two decimals: 125 is "1.25", 12.5 is "0.125",
 * 100 is "1.00". Empty for what is not finite.
 */
export function centsToDollars(cents: number): string {
  const shifted = shiftPoint(String(cents), -2)
  if (shifted === undefined) return ''
  const [whole = '0', fraction = ''] = shifted.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

/** The decimal text times 10^places, as plain digits; undefined when it is not a decimal. */
function shiftPoint(text: string, places: number): string | undefined {
  const match = AMOUNT.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const point = whole.length + Number(exponent) + places
  const digits = `${'0'.repeat(Math.max(0, -point))}${whole}${fraction}`.padEnd(point, '0')
  const at = Math.max(0, point)
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0'
  const after = digits.slice(at).replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`
}
