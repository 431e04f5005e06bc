import { TIMELINE_KEY } from '../fields/call-fields.ts'
import { isJsonArray, isJsonObject, type Json } from '../json.ts'
import type { Problem } from '../problem.ts'
import { checkCallFields } from '../rules/check-call-fields.ts'
import { checkSegment } from '../rules/check-segment.ts'
import { surroundingsOf, timelineSummary } from '../rules/surroundings-of.ts'
import { isJson } from './is-json.ts'
import { NOT_JSON } from './not-json.ts'

/**
 * Everything wrong with a payload: what the endpoint would refuse, what it would take to the harm of what it
 * shows, and hints. Paths start at the payload's root; the call's own fields come first, then the segments in
 * order. Never throws, whatever it is given.
 */
export function checkCall(json: unknown): readonly Problem[] {
  if (!isJson(json)) return [NOT_JSON]
  const segments = segmentsOf(json)
  const surroundings = surroundingsOf(segments, json)
  return [
    ...checkCallFields(json, timelineSummary(segments)),
    ...segments.flatMap((segment, index) => {
      const around = surroundings[index]
      return around === undefined ? [] : checkSegment(segment, around).map((problem) => at(index, problem))
    }),
  ]
}

function at(index: number, problem: Problem): Problem {
  return { ...problem, path: [TIMELINE_KEY, index, ...problem.path] }
}

function segmentsOf(json: Json): readonly Json[] {
  const timeline = isJsonObject(json) ? json[TIMELINE_KEY] : undefined
  return isJsonArray(timeline) ? timeline : []
}
