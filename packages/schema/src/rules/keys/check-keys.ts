import type { JsonObject, JsonPath } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import type { KnownNames } from './names.ts'
import { isKnown, nearMiss } from './near-miss.ts'

/** What the endpoint does with a key that it does not know. */
export type UnknownKeys = 'kept' | 'dropped' | 'ignored'

/**
 * The keys of an object that the contract does not know: probably a misspelt field, or one that vanishes
 * without a word. `seen` holds the keys that were reported already, so that a list reports each but once.
 */
export function checkKeys(
  object: JsonObject,
  names: KnownNames,
  at: JsonPath,
  unknown: UnknownKeys,
  seen: Set<string> = new Set(),
): readonly Problem[] {
  const found: Problem[] = []
  for (const key of Object.keys(object)) {
    if (isKnown(key, names) || seen.has(key)) continue
    const problems = unknownKey(object, key, names, [...at, key], unknown)
    if (problems.length > 0) seen.add(key)
    found.push(...problems)
  }
  return found
}

function unknownKey(
  object: JsonObject,
  key: string,
  names: KnownNames,
  path: JsonPath,
  unknown: UnknownKeys,
): readonly Problem[] {
  const meant = nearMiss(object, key, names)
  if (meant !== undefined) {
    return [
      problem('misspelt_field', path, `The endpoint does not read this key. Is it meant to be "${meant}"?`),
    ]
  }
  if (unknown === 'kept') return []
  return unknown === 'dropped'
    ? [problem('dropped_key', path, 'The endpoint drops this key. Move it into the metadata to keep it.')]
    : [problem('ignored_key', path, 'The endpoint ignores this key. Move it into the metadata to keep it.')]
}
