import type { Problem } from '../problem.ts'

/** What is said of a value that is no JSON at all. */
export const NOT_JSON: Problem = {
  code: 'wrong_type',
  severity: 'error',
  path: [],
  message: 'This is not JSON. Give a call as a JSON object.',
}
