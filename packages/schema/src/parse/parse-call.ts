import { callSchema } from '../contract/call.ts'
import { isJsonObject } from '../json.ts'
import type { Problem } from '../problem.ts'
import { violationsOfCall } from '../rules/contract/check-contract.ts'
import { problemOf } from '../rules/contract/problem-of.ts'
import { isJson } from './is-json.ts'
import { NOT_JSON } from './not-json.ts'
import { type StoredCall, storedCall } from './stored-call.ts'

/** What became of a payload. `call` is the very value that was given, valid or not. */
export type ParsedCall<T> =
  | { readonly ok: true; readonly call: T; readonly stored: StoredCall; readonly problems: readonly [] }
  | {
      readonly ok: false
      readonly call: T
      readonly stored: undefined
      /** Everything for which the endpoint would refuse it, all of severity `error`, at least one. */
      readonly problems: readonly Problem[]
    }

/**
 * Whether the endpoint takes a payload, and what it then keeps. Never throws, whatever it is given. For what
 * the endpoint takes and then shows wrongly see `checkCall`.
 */
export function parseCall<T>(json: T): ParsedCall<T> {
  if (!isJson(json)) return { ok: false, call: json, stored: undefined, problems: [NOT_JSON] }
  const problems = violationsOfCall(json).map(problemOf)
  const read = problems.length === 0 ? callSchema.safeParse(json) : undefined
  if (read?.success !== true || !isJsonObject(json)) {
    return { ok: false, call: json, stored: undefined, problems }
  }
  return { ok: true, call: json, stored: storedCall(read.data, json), problems: [] }
}
