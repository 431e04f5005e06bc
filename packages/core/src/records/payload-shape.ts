import type { Json } from '@call-timeline/schema'
import { isList, isObject, ownValue, withKey } from '../json/json-path.ts'

/** The key of the list that the segments come from. */
export const SEGMENTS_KEY = 'transcript_with_tool_calls'

/** The segments of a payload; undefined when it is not an object with a list of them. */
export function segmentsOf(payload: Json): readonly Json[] | undefined {
  const list = ownValue(payload, SEGMENTS_KEY)
  return isList(list) ? list : undefined
}

/** The payload with its list of segments replaced; the payload itself when it has no such list. */
export function withSegments(payload: Json, segments: readonly Json[]): Json {
  if (!isObject(payload) || !segmentsOf(payload)) return payload
  return withKey(payload, SEGMENTS_KEY, segments)
}
