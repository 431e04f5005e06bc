import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'

/** Whether a value is a JSON object: neither null nor a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Whether a value is a JSON list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The own value of a key; never one that comes from a prototype. */
export function ownValue(object: Json | undefined, key: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

/** A copy with `key` set. Any key is safe, `__proto__` included; an existing key keeps its place. */
export function withKey(object: JsonObject, key: string, value: Json): JsonObject {
  return Object.defineProperty({ ...object }, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  })
}

/** A copy without `key`; the same object when it has no such key. */
export function withoutKey(object: JsonObject, key: string): JsonObject {
  if (!Object.hasOwn(object, key)) return object
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

/** The value at a path, or undefined when nothing is there. */
export function getIn(root: Json, path: JsonPath): Json | undefined {
  let at: Json | undefined = root
  for (const step of path) at = childOf(at, step)
  return at
}

/**
 * A copy of `root` with the value at `path` set, or deleted when `value` is undefined; everything off
 * the path is shared. Objects and lists that are missing on the way are made. Undefined when the path
 * leads through something that cannot hold it, such as a text or a place past a list's end.
 */
export function setIn(root: Json, path: JsonPath, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  const child = childOf(root, step)
  if (child === undefined && value === undefined) return canHold(root, step) ? root : undefined
  const next =
    rest.length === 0 ? value : setIn(child ?? (typeof rest[0] === 'number' ? [] : {}), rest, value)
  if (rest.length > 0 && next === undefined) return undefined
  return withChild(root, step, next)
}

function childOf(at: Json | undefined, step: string | number): Json | undefined {
  if (typeof step === 'string') return ownValue(at, step)
  return isList(at) ? at[step] : undefined
}

function canHold(at: Json, step: string | number): boolean {
  return typeof step === 'string' ? isObject(at) : isList(at)
}

function withChild(at: Json, step: string | number, value: Json | undefined): Json | undefined {
  if (typeof step === 'string') {
    if (!isObject(at)) return undefined
    return value === undefined ? withoutKey(at, step) : withKey(at, step, value)
  }
  if (!isList(at) || !Number.isInteger(step) || step < 0 || step > at.length) return undefined
  if (value === undefined) return at.toSpliced(step, 1)
  return step === at.length ? [...at, value] : at.with(step, value)
}
