import { CALL_FIELDS, TIMELINE_KEY } from '../fields/call-fields.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { checkCaller } from './call/caller.ts'
import { checkIdentity } from './call/identity.ts'
import { checkMetadata } from './call/metadata.ts'
import { checkNesting } from './call/nesting.ts'
import { checkNumbers } from './call/numbers.ts'
import { checkRecordings } from './call/recording.ts'
import { checkTimelineUnit } from './call/timeline-unit.ts'
import { checkTimestamps } from './call/timestamps.ts'
import { checkCoercedValues } from './coerced-values.ts'
import { violationsOfCallFields } from './contract/check-contract.ts'
import { problemOf } from './contract/problem-of.ts'
import { checkKeys } from './keys/check-keys.ts'
import { CALL_NAMES } from './keys/names.ts'
import type { TimelineSummary } from './surroundings.ts'

const OWN_FIELDS = CALL_FIELDS.filter(({ key }) => key !== TIMELINE_KEY)

/**
 * Everything wrong with the call's own fields. The items of its timeline are left to `checkSegment`; a timeline
 * that is missing or no list is reported here, and one that is empty by `timeline.segmentCount`, so that the
 * items themselves need not be passed. Never throws.
 */
export function checkCallFields(call: Json, timeline: TimelineSummary): readonly Problem[] {
  const errors = violationsOfCallFields(call)
    .filter(({ type }) => type !== 'too_short' || timeline.segmentCount === 0)
    .map(problemOf)
  if (!isJsonObject(call)) return errors
  return [
    ...errors,
    ...checkIdentity(call),
    ...checkTimestamps(call),
    ...checkTimelineUnit(call, timeline),
    ...checkRecordings(call),
    ...checkNumbers(call),
    ...checkCaller(call),
    ...checkMetadata(call),
    ...checkNesting(call),
    ...checkKeys(call, CALL_NAMES, [], 'ignored'),
    ...checkCoercedValues(call, OWN_FIELDS, []),
  ]
}
