/** A number in front of its word: "1 Fehler", "3 Warnungen". Grouped as German does: 10.000. */
export function amount(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`
}

/** A whole number as German groups it. */
export function number(count: number): string {
  return NUMBERS.format(count)
}

const NUMBERS = new Intl.NumberFormat('de')
