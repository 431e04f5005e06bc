import * as z from 'zod'
import { checkText } from '../rules/contract/check-text.ts'
import type { Violation } from '../rules/contract/violation.ts'

/** Any value whose texts and keys can all be written as UTF-8; each broken one is an issue at its place. */
export function wellFormed<T>() {
  return z.custom<T>().superRefine((value, context) => {
    const broken: Violation[] = []
    checkText(value, broken)
    for (const { path } of broken) {
      context.addIssue({ code: 'custom', path: [...path], message: 'Expected whole characters' })
    }
  })
}
