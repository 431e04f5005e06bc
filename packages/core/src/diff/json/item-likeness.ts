import type { Json, JsonObject } from '@call-timeline/schema'
import { isList, isObject, ownValue } from '../../json/json-path.ts'
import type { Fingerprints } from './fingerprint.ts'

const NAMES = ['id', 'key', 'name']
// More than these do not tell more.
const MOST_KEYS = 50

/** How likely two different items of two lists are the same item, changed: 0 to 1. Same both ways round. */
export function itemLikeness(
  left: Json | undefined,
  right: Json | undefined,
  fingerprints: Fingerprints,
): number {
  if (isObject(left) && isObject(right)) return objectLikeness(left, right, fingerprints)
  if (isList(left) && isList(right)) {
    const shorter = Math.min(left.length, right.length, MOST_KEYS)
    let same = 0
    for (let index = 0; index < shorter; index += 1) {
      if (fingerprints.of(left[index]) === fingerprints.of(right[index])) same += 1
    }
    return same / Math.max(1, Math.min(Math.max(left.length, right.length), MOST_KEYS))
  }
  return 0
}

/** The kind of a JSON value, as JSON has them. */
export function jsonKind(value: Json | undefined): string {
  if (value === null) return 'null'
  return isList(value) ? 'list' : typeof value
}

function objectLikeness(left: JsonObject, right: JsonObject, fingerprints: Fingerprints): number {
  for (const name of NAMES) {
    const mine = ownValue(left, name)
    const theirs = ownValue(right, name)
    if (isName(mine) && isName(theirs)) return mine === theirs ? 1 : 0
  }
  const leftKeys = Object.keys(left)
  const rightKeys = Object.keys(right)
  const [few, keys, other] =
    leftKeys.length <= rightKeys.length ? [left, leftKeys, right] : [right, rightKeys, left]
  if (keys.length > MOST_KEYS) return 0
  const same = keys.filter(
    (key) => Object.hasOwn(other, key) && fingerprints.of(few[key]) === fingerprints.of(other[key]),
  )
  return (2 * same.length) / Math.max(1, leftKeys.length + rightKeys.length)
}

function isName(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}
