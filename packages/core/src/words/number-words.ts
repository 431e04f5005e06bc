import { languageOf } from '../speech/language.ts'

interface NumberNames {
  /** 0 to 19. */
  readonly small: readonly string[]
  /** 20, 30, … 90. */
  readonly tens: readonly string[]
  readonly hundred: string
  readonly thousand: string
  /** Two digits above twenty: "twenty five", "fünfundzwanzig". */
  twoDigits(tens: string, ones: string): string
  /** What else the digit 0 is called when digits are read one by one. */
  readonly zero: readonly string[]
  /** What may stand between hundreds and the rest: nothing, "and". */
  readonly joints: readonly string[]
  /** What one hundred or one thousand may begin with. */
  readonly ones: readonly string[]
}

const ENGLISH: NumberNames = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  hundred: 'hundred',
  thousand: 'thousand',
  twoDigits: (tens, ones) => tens + ones,
  zero: ['zero', 'oh', 'o'],
  joints: ['', 'and'],
  ones: ['one', 'a'],
}

const GERMAN: NumberNames = {
  small:
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
      ' ',
    ),
  tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
  hundred: 'hundert',
  thousand: 'tausend',
  twoDigits: (tens, ones) => `${ones === 'eins' ? 'ein' : ones}und${tens}`,
  zero: ['null'],
  joints: ['', 'und'],
  ones: ['ein', '', 'eine'],
}

const TABLES: ReadonlyMap<string, NumberNames> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
])

const DIGITS = /^[0-9]{1,20}$/
const PAIRED_DIGITS = 4

/** Words that one number may take when it is written out: "nine nine eight …" is the longest. */
export const MOST_NUMBER_WORDS = 20

/** Whether a folded token is a number in digits that a table may have words for. */
export function isDigits(token: string): boolean {
  return DIGITS.test(token)
}

/**
 * Whether words spell a number that is written in digits, both folded and without spaces: as a whole number
 * below a million, digit by digit, or in pairs as years and prices are read. English and German have tables;
 * in other languages no words do.
 */
export function spellsNumber(digits: string, words: string, locale: string): boolean {
  const names = TABLES.get(languageOf(locale))
  if (!names || !isDigits(digits)) return false
  return (
    wholeNumber(Number(digits), names).includes(words) ||
    isDigitByDigit(digits, words, names) ||
    inPairs(digits, names).includes(words)
  )
}

function wholeNumber(value: number, names: NumberNames): readonly string[] {
  if (value >= 1_000_000) return []
  if (value < 1000) return belowThousand(value, names)
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  const heads = thousands === 1 ? names.ones : belowThousand(thousands, names)
  const tails = rest === 0 ? [''] : belowThousand(rest, names)
  return heads.flatMap((head) =>
    tails.flatMap((tail) =>
      (rest === 0 ? [''] : names.joints).map((joint) => head + names.thousand + joint + tail),
    ),
  )
}

function belowThousand(value: number, names: NumberNames): readonly string[] {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0) return [belowHundred(rest, names)]
  const heads = hundreds === 1 ? names.ones : [names.small[hundreds] ?? '']
  return heads.flatMap((head) =>
    rest === 0
      ? [head + names.hundred]
      : names.joints.map((joint) => head + names.hundred + joint + belowHundred(rest, names)),
  )
}

function belowHundred(value: number, names: NumberNames): string {
  if (value < 20) return names.small[value] ?? ''
  const tens = names.tens[Math.floor(value / 10) - 2] ?? ''
  const ones = value % 10
  return ones === 0 ? tens : names.twoDigits(tens, names.small[ones] ?? '')
}

function inPairs(digits: string, names: NumberNames): readonly string[] {
  if (digits.length !== PAIRED_DIGITS && digits.length !== PAIRED_DIGITS - 1) return []
  const head = belowHundred(Number(digits.slice(0, -2)), names)
  const last = digits.slice(-2)
  if (last === '00') return [head + names.hundred, head]
  const tails = last.startsWith('0')
    ? names.zero.map((zero) => zero + (names.small[Number(last)] ?? ''))
    : [belowHundred(Number(last), names)]
  return tails.map((tail) => head + tail)
}

function isDigitByDigit(digits: string, words: string, names: NumberNames): boolean {
  let at = 0
  for (const digit of digits) {
    const spelt = digit === '0' ? names.zero : [names.small[Number(digit)] ?? '']
    const found = spelt.find((name) => words.startsWith(name, at))
    if (found === undefined) return false
    at += found.length
  }
  return at === words.length
}
