import * as z from 'zod'
import { codePointLength } from '../convert/text.ts'

/**
 * Text with lengths in Unicode code points, both inclusive, nothing trimmed. zod's own `min` and `max` count
 * UTF-16 units; the bounds are kept as metadata, where the JSON Schema finds them.
 */
export function text(bounds: { readonly minLength?: number; readonly maxLength?: number }) {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = bounds
  return z
    .string()
    .refine((value) => isWithin(codePointLength(value), minLength, maxLength), {
      error: `Expected ${minLength} to ${maxLength} characters`,
    })
    .meta({ ...bounds })
}

function isWithin(length: number, min: number, max: number): boolean {
  return length >= min && length <= max
}
