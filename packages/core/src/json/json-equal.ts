import type { Json } from '@call-timeline/schema'
import { isList, isObject } from './json-path.ts'

/**
 * Whether two JSON values are the same, however deeply nested; the order of keys does not matter, `-0` equals
 * `0`, and what is no number equals itself.
 */
export function jsonEqual(a: Json | undefined, b: Json | undefined): boolean {
  // A list of what is still to be compared, since a payload may be nested deeper than calls can be.
  const open: (Json | undefined)[] = []
  if (!equalHere(a, b, open)) return false
  while (open.length > 0) {
    const right = open.pop()
    if (!equalInside(open.pop(), right, open)) return false
  }
  return true
}

function equalHere(a: Json | undefined, b: Json | undefined, open: (Json | undefined)[]): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object') return Number.isNaN(a) && Number.isNaN(b)
  if (a === null || b === null || isList(a) !== isList(b)) return false
  open.push(a, b)
  return true
}

function equalInside(a: Json | undefined, b: Json | undefined, open: (Json | undefined)[]): boolean {
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, index) => equalHere(item, b[index], open))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equalHere(a[key], b[key], open))
}
