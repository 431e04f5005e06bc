import type { JsonPath } from '../json.ts'
import type { Problem } from '../problem.ts'
import { PROBLEM_CODES, type ProblemCode } from './codes.ts'

/** A problem with the severity that its code has. */
export function problem(code: ProblemCode, path: JsonPath, message: string): Problem {
  return { code, severity: PROBLEM_CODES[code].severity, path, message }
}
