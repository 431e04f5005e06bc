import {
  problemTypeOf,
  SUBMIT_CODES,
  type SubmitCode,
  type SubmitProblem,
} from '@call-timeline/schema/answers'

/** A problem before it is known which request it answers and how often the endpoint was tried. */
export type ProblemCore = Omit<SubmitProblem, 'attempts' | 'requestId'>

interface ProblemParts {
  readonly detail?: string
  readonly inDoubt?: boolean
  readonly retryAfterMs?: number
}

/** A problem of the proxy's own making. */
export function problemOf(code: SubmitCode, parts: ProblemParts = {}): ProblemCore {
  const { status, title, retryable } = SUBMIT_CODES[code]
  return { type: problemTypeOf(code), title, status, code, retryable, inDoubt: false, ...parts }
}

/** Thrown on the way in, where a request cannot go on. */
export class SubmitFailure extends Error {
  override readonly name = 'SubmitFailure'
  readonly problem: ProblemCore

  constructor(code: SubmitCode, parts: ProblemParts = {}) {
    super(parts.detail ?? code)
    this.problem = problemOf(code, parts)
  }
}
