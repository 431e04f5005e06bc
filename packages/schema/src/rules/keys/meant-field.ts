import { isJsonArray, isJsonObject, type Json, type JsonObject, type JsonPath } from '../../json.ts'
import {
  AI_MODEL_NAMES,
  CALL_NAMES,
  type KnownNames,
  METADATA_NAMES,
  NODE_NAMES,
  SEGMENT_METADATA_NAMES,
  SEGMENT_NAMES,
  TOOL_NAMES,
  USAGE_TOKEN_NAMES,
  WORD_NAMES,
} from './names.ts'
import { nearMiss } from './near-miss.ts'

/** What a path starts from. */
export type PathRoot = 'call' | 'segment'

/**
 * The field that the key at the end of `path` was probably meant to be; undefined for a known key, for one
 * that resembles nothing, and where the field is there beside it. `root` is the call or the segment.
 */
export function meantField(of: PathRoot, root: Json, path: JsonPath): string | undefined {
  const key = path.at(-1)
  const within = path.slice(0, -1)
  const names = of === 'call' ? namesInCall(within) : namesInSegment(within)
  const object = valueAt(root, within)
  return names !== undefined && object !== undefined && typeof key === 'string'
    ? nearMiss(object, key, names)
    : undefined
}

/** The key beside a missing field that was probably meant to be it. */
export function keyMeantAs(of: PathRoot, root: Json, path: JsonPath): string | undefined {
  const within = path.slice(0, -1)
  const object = valueAt(root, within)
  if (object === undefined) return undefined
  return Object.keys(object).find((key) => meantField(of, root, [...within, key]) === path.at(-1))
}

function namesInCall(path: JsonPath): KnownNames | undefined {
  const [first, second] = path
  if (first === undefined) return CALL_NAMES
  if (first !== 'metadata' && first !== 'general_meta_data_raw') return undefined
  if (second === undefined) return METADATA_NAMES
  if (path.length > 2) return undefined
  if (second === 'ai_models') return AI_MODEL_NAMES
  return second === 'usage_token' ? USAGE_TOKEN_NAMES : undefined
}

function namesInSegment(path: JsonPath): KnownNames | undefined {
  const [first, second] = path
  if (first === undefined) return SEGMENT_NAMES
  if (first === 'words') return path.length === 2 && typeof second === 'number' ? WORD_NAMES : undefined
  if (path.length > 1) return undefined
  if (first === 'node') return NODE_NAMES
  if (first === 'tool') return TOOL_NAMES
  return first === 'metadata' ? SEGMENT_METADATA_NAMES : undefined
}

function valueAt(root: Json, path: JsonPath): JsonObject | undefined {
  let at: Json | undefined = root
  for (const step of path) {
    if (typeof step === 'number') at = isJsonArray(at) ? at[step] : undefined
    else at = isJsonObject(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }
  return isJsonObject(at) ? at : undefined
}
