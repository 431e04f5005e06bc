import { languageOf } from './language.ts'

interface NumberWords {
  /** Syllables of 0 to 19. */
  readonly small: readonly number[]
  /** Syllables of 20, 30, … 90. */
  readonly tens: readonly number[]
  readonly hundred: number
  readonly thousand: number
  readonly million: number
  /** "and", "und" between tens and ones or behind a hundred. */
  readonly and: number
  /** "point", "Komma". */
  readonly point: number
}

const ENGLISH: NumberWords = {
  small: [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2],
  tens: [2, 2, 2, 2, 2, 3, 2, 2],
  hundred: 2,
  thousand: 2,
  million: 2,
  and: 0,
  point: 1,
}

const GERMAN: NumberWords = {
  small: [1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2],
  tens: [2, 2, 2, 2, 2, 2, 2, 2],
  hundred: 2,
  thousand: 2,
  million: 3,
  and: 1,
  point: 2,
}

const MOST_DIGITS_OF_A_NUMBER = 4
const DIGITS = /\p{N}+/gu

/**
 * Syllables of a number as it is read: times and amounts part by part, a lone group of up to four digits as
 * a number (four of them in pairs, as years are), thousands in groups, longer rows digit by digit. English
 * and German have tables; other languages are counted as English.
 */
export function numberSyllables(written: string, locale: string): number {
  const words = languageOf(locale) === 'de' ? GERMAN : ENGLISH
  const groups = written.match(DIGITS) ?? []
  if (/^\p{N}{1,3}([.,’']\p{N}{3})+$/u.test(written)) return cardinal(groups.join(''), words)
  const points = /^\p{N}+[.,]\p{N}+$/u.test(written) ? words.point : 0
  return groups.reduce((sum, group) => sum + groupSyllables(group, words), points)
}

function groupSyllables(group: string, words: NumberWords): number {
  const digits = [...group]
  if (digits.length > MOST_DIGITS_OF_A_NUMBER || (digits.length > 1 && digits[0] === '0')) {
    return digits.reduce((sum, digit) => sum + (words.small[Number(digit)] ?? 1), 0)
  }
  if (digits.length === MOST_DIGITS_OF_A_NUMBER && !group.endsWith('00')) {
    return belowHundred(Number(group.slice(0, 2)), words) + belowHundred(Number(group.slice(2)), words)
  }
  return cardinal(group, words)
}

function cardinal(digits: string, words: NumberWords): number {
  let value = Number(digits.slice(0, 9))
  // Digits of another script are read as many as they are.
  if (!Number.isSafeInteger(value)) return digits.length
  if (value === 0) return words.small[0] ?? 1
  let count = 0
  for (const [size, name] of [
    [1_000_000, words.million],
    [1000, words.thousand],
  ] as const) {
    const many = Math.floor(value / size)
    if (many > 0) count += belowThousand(many, words) + name
    value %= size
  }
  return count + (value > 0 ? belowThousand(value, words) : 0)
}

function belowThousand(value: number, words: NumberWords): number {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const start = hundreds > 0 ? (words.small[hundreds] ?? 1) + words.hundred : 0
  return start + (rest > 0 ? belowHundred(rest, words) : 0)
}

function belowHundred(value: number, words: NumberWords): number {
  if (!Number.isInteger(value)) return 2
  if (value < 20) return words.small[value] ?? 1
  const ones = value % 10
  const tens = words.tens[Math.floor(value / 10) - 2] ?? 2
  return ones === 0 ? tens : tens + words.and + (words.small[ones] ?? 1)
}
