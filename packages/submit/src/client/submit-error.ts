import type { SubmitCode, SubmitProblem } from '@call-timeline/schema/answers'

/** A submission that did not end in a receipt, as an error for code that prefers to throw. */
export class SubmitError extends Error {
  override readonly name = 'SubmitError'
  readonly problem: SubmitProblem

  constructor(problem: SubmitProblem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }

  get code(): SubmitCode {
    return this.problem.code
  }
}
