import type { Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import type { SegmentSurroundings } from './surroundings.ts'

/**
 * Everything wrong with one segment where it stands: what the endpoint would refuse, and what it would take
 * to the harm of what it shows. Paths are relative to the segment.
 */
export function checkSegment(_wire: Json, _around: SegmentSurroundings): readonly Problem[] {
  return []
}
