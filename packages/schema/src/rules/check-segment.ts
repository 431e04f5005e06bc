import type { Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { violationsOfSegment } from './contract/check-contract.ts'
import { problemOf } from './contract/problem-of.ts'
import type { SegmentSurroundings } from './surroundings.ts'

/**
 * Everything wrong with one segment where it stands: what the endpoint would refuse, and what it would take
 * to the harm of what it shows. Paths are relative to the segment.
 */
export function checkSegment(wire: Json, _around: SegmentSurroundings): readonly Problem[] {
  return violationsOfSegment(wire).map(problemOf)
}
