const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*'
const padded = (pattern: string) => `^${SPACE}${pattern}${SPACE}$`
const anyCase = (word: string) => [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')

/** A text that reads as a whole number. */
const WHOLE = padded('[+-]?[0-9]+(?:_[0-9]+)*(?:\\.0+)?')
/** The same, not below zero. */
const WHOLE_FROM_ZERO = padded('(?:\\+?[0-9]+(?:_[0-9]+)*|-0+(?:_0+)*)(?:\\.0+)?')
/** A text that reads as a number; the endpoint takes a few more with underscores. */
const DECIMAL = padded(
  `[+-]?(?:(?:[0-9](?:_?[0-9])*\\.?(?:[0-9](?:_?[0-9])*)?|\\.[0-9](?:_?[0-9])*)(?:[eE][+-]?[0-9]+)?|${anyCase('inf')}(?:${anyCase('inity')})?|${anyCase('nan')})`,
)
const YES_OR_NO = `^(?:1|0|${['t', 'true', 'y', 'yes', 'on', 'f', 'false', 'n', 'no', 'off'].map(anyCase).join('|')})$`

/** What the endpoint reads as a whole number, in JSON Schema. */
export const INTEGER_JSON_SCHEMA = {
  anyOf: [{ type: 'integer' }, { type: 'string', pattern: WHOLE }, { type: 'boolean' }],
} as const

/** What the endpoint reads as a whole number from 0, in JSON Schema. */
export const COUNT_JSON_SCHEMA = {
  anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', pattern: WHOLE_FROM_ZERO }, { type: 'boolean' }],
} as const

/** What the endpoint reads as a time in ms, in JSON Schema: a fraction is taken in a number, not in a text. */
export const MILLISECONDS_JSON_SCHEMA = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: WHOLE }, { type: 'boolean' }],
} as const

/** What the endpoint reads as a number, in JSON Schema. */
export const NUMBER_JSON_SCHEMA = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: DECIMAL }, { type: 'boolean' }],
} as const

/** What the endpoint reads as yes or no, in JSON Schema. */
export const BOOLEAN_JSON_SCHEMA = {
  anyOf: [{ type: 'boolean' }, { enum: [0, 1] }, { type: 'string', pattern: YES_OR_NO }],
} as const
