import type { JsonPath } from './json.ts'
import type { ProblemCode } from './rules/codes.ts'

/**
 * How much a problem matters: an `error` is refused by the endpoint, a `warning` is taken and then
 * spoils what the endpoint shows, an `info` is a hint.
 */
export type ProblemSeverity = 'error' | 'warning' | 'info'

/** One thing that is wrong with a payload, and where. */
export interface Problem {
  /** Stable lower_snake identifier of the rule. */
  readonly code: ProblemCode
  readonly severity: ProblemSeverity
  /** From the root of what was checked: the payload, or the segment when one segment was checked. */
  readonly path: JsonPath
  /** What is wrong and what to do, in one or two sentences, without echoing the payload. */
  readonly message: string
}
