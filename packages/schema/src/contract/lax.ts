import * as z from 'zod'
import { coerceBoolean } from '../coerce/boolean.ts'
import type { Coerced } from '../coerce/coerced.ts'
import { coerceInteger } from '../coerce/integer.ts'
import { coerceMilliseconds } from '../coerce/milliseconds.ts'
import { coerceNumber } from '../coerce/number.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import {
  BOOLEAN_JSON_SCHEMA,
  COUNT_JSON_SCHEMA,
  INTEGER_JSON_SCHEMA,
  MILLISECONDS_JSON_SCHEMA,
  NUMBER_JSON_SCHEMA,
} from './patterns.ts'

/**
 * Takes what `coerce` takes and keeps what it keeps. The input is typed as the value that should be sent,
 * although the endpoint reads more.
 */
function lax<T>(coerce: (value: unknown) => Coerced<T>, expected: string, jsonSchema: object) {
  return z
    .custom<T>((value) => coerce(value).ok, { abort: false, error: `Expected ${expected}` })
    .meta({ ...jsonSchema })
    .transform((value, context) => {
      const coerced = coerce(value)
      if (coerced.ok) return coerced.value
      context.addIssue(`Expected ${expected}`)
      return z.NEVER
    })
}

/** A whole number: whole floats, digit texts and booleans count; a fraction is refused. */
export const laxInteger = lax(coerceInteger, 'a whole number', INTEGER_JSON_SCHEMA)

/** A whole number from 0. */
export const laxCount = lax(coerceCount, 'a whole number from 0', COUNT_JSON_SCHEMA)

/** A time in ms from the start of the call, or a length in ms; a fraction is rounded up. */
export const laxMilliseconds = lax(coerceMilliseconds, 'milliseconds', MILLISECONDS_JSON_SCHEMA)

/** A number: decimal texts and booleans count. What is not finite is taken and cannot be kept: null. */
export const laxNumber = lax(coerceNumber, 'a number', NUMBER_JSON_SCHEMA).transform((value) =>
  Number.isFinite(value) ? value : null,
)

/** A yes or no: "yes", "off", 0 and 1 count. */
export const laxBoolean = lax(coerceBoolean, 'true or false', BOOLEAN_JSON_SCHEMA)

/** A free-form object, kept as it is: not copied, so nothing in it is lost and no depth is too deep. */
export const freeForm = z
  .custom<JsonObject>(isJsonObject, { abort: false, error: 'Expected an object' })
  .meta({ type: 'object' })

/** Text by any key, kept as it is. */
export const textMap = z
  .custom<{ readonly [key: string]: string }>(isJsonObject, { abort: false, error: 'Expected an object' })
  .superRefine((map, context) => {
    if (!isJsonObject(map)) return
    for (const [key, value] of Object.entries(map)) {
      if (typeof value !== 'string')
        context.addIssue({ code: 'custom', path: [key], message: 'Expected text' })
    }
  })
  .meta({ type: 'object', additionalProperties: { type: 'string' } })

function coerceCount(value: unknown): Coerced<number> {
  const coerced = coerceInteger(value)
  return coerced.ok && coerced.value < 0 ? { ok: false, type: 'greater_than_equal' } : coerced
}
