import type { Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import type { TimelineSummary } from './surroundings.ts'

/**
 * Everything wrong with the call's own fields. The items of its timeline are left to `checkSegment`, but a
 * timeline that is missing, empty or no list is reported here.
 */
export function checkCallFields(_call: Json, _timeline: TimelineSummary): readonly Problem[] {
  return []
}
