import { SEGMENT_FIELDS } from '../fields/segment-fields.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { checkCoercedValues } from './coerced-values.ts'
import { violationsOfSegment } from './contract/check-contract.ts'
import { problemOf } from './contract/problem-of.ts'
import { factsOf, type SegmentRule } from './segment/facts.ts'
import { checkSegmentKeys } from './segment/keys.ts'
import { checkSegmentMetadata } from './segment/metadata.ts'
import { checkNeighbours } from './segment/neighbours.ts'
import { checkNodeChain } from './segment/node-chain.ts'
import { checkSpeech } from './segment/speech.ts'
import { checkSubObjects } from './segment/sub-objects.ts'
import { checkTimeUnits } from './segment/time-units.ts'
import { checkTimes } from './segment/times.ts'
import { checkTools } from './segment/tools.ts'
import { checkWords } from './segment/words.ts'
import { checkWordsAgainstText } from './segment/words-against-text.ts'
import type { SegmentSurroundings } from './surroundings.ts'

const RULES: readonly SegmentRule[] = [
  checkTimeUnits,
  checkTimes,
  checkNeighbours,
  checkSpeech,
  checkSubObjects,
  checkNodeChain,
  checkTools,
  checkWords,
  checkWordsAgainstText,
  checkSegmentMetadata,
  checkSegmentKeys,
  ({ wire }) => checkCoercedValues(wire, SEGMENT_FIELDS, []),
]

/**
 * Everything wrong with one segment where it stands: what the endpoint would refuse, and what it would take
 * to the harm of what it shows. Paths are relative to the segment. Never throws.
 */
export function checkSegment(wire: Json, around: SegmentSurroundings): readonly Problem[] {
  const errors = violationsOfSegment(wire).map(problemOf)
  if (!isJsonObject(wire)) return errors
  const facts = factsOf(wire, around)
  return [...errors, ...RULES.flatMap((rule) => rule(facts))]
}
