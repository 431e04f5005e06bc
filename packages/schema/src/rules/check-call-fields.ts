import type { Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { violationsOfCallFields } from './contract/check-contract.ts'
import { problemOf } from './contract/problem-of.ts'
import type { TimelineSummary } from './surroundings.ts'

/**
 * Everything wrong with the call's own fields. The items of its timeline are left to `checkSegment`, but a
 * timeline that is missing, empty or no list is reported here.
 */
export function checkCallFields(call: Json, _timeline: TimelineSummary): readonly Problem[] {
  return violationsOfCallFields(call).map(problemOf)
}
