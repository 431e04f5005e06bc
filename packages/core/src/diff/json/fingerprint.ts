import type { Json, JsonObject } from '@call-timeline/schema'
import { isList } from '../../json/json-path.ts'

/** Numbers that stand for JSON values: equal values have equal ones, different values nearly always others. */
export interface Fingerprints {
  /** A whole number under 2^52. Kept per object, so that a value is read through once. */
  of(value: Json | undefined): number
}

type Container = JsonObject | readonly Json[]

interface Frame {
  readonly value: Container
  readonly keys: readonly string[] | undefined
  readonly items: readonly (Json | undefined)[]
  at: number
  sum: number
}

const LIMIT = 2 ** 52
const WORD = 2 ** 32
const KIND = {
  undefined: 1,
  null: 2,
  boolean: 3,
  number: 4,
  negative: 5,
  text: 6,
  list: 7,
  object: 8,
} as const

/** Fingerprints that remember the objects they have seen; values must not be changed afterwards. */
export function createFingerprints(): Fingerprints {
  const known = new WeakMap<object, number>()
  const keyHashes = new Map<string, number>()

  const hashOfKey = (key: string): number => {
    const hash = keyHashes.get(key) ?? hashText(key)
    // A payload may have any number of keys; those of the contract come first.
    if (keyHashes.size < 1000) keyHashes.set(key, hash)
    return hash
  }

  const read = (root: Container): number => {
    const frames: Frame[] = [openFrame(root)]
    let last = 0
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      if (frame.at === frame.items.length) {
        last = mix(frame.sum, mix(frame.keys ? KIND.object : KIND.list, frame.items.length))
        known.set(frame.value, last)
        frames.pop()
        continue
      }
      const item = frame.items[frame.at]
      const hash = typeof item === 'object' && item !== null ? known.get(item) : hashScalar(item)
      if (hash === undefined) {
        if (typeof item === 'object' && item !== null) frames.push(openFrame(item))
        continue
      }
      const key = frame.keys?.[frame.at]
      // Keys may come in any order, items may not.
      frame.sum = key === undefined ? mix(frame.sum, hash) : addUp(frame.sum, mix(hashOfKey(key), hash))
      frame.at += 1
    }
    return last
  }

  return {
    of(value) {
      if (typeof value !== 'object' || value === null) return hashScalar(value)
      return known.get(value) ?? read(value)
    },
  }
}

function openFrame(value: Container): Frame {
  if (isList(value)) return { value, keys: undefined, items: value, at: 0, sum: 0 }
  const keys = Object.keys(value)
  return { value, keys, items: keys.map((key) => value[key]), at: 0, sum: 0 }
}

function hashScalar(value: Json | undefined): number {
  if (typeof value === 'string') return mix(KIND.text, hashText(value))
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) return mix(KIND.number, hashText(String(value)))
    return mix(value < 0 ? KIND.negative : KIND.number, Math.abs(value))
  }
  if (typeof value === 'boolean') return mix(KIND.boolean, value ? 1 : 0)
  return value === null ? KIND.null : KIND.undefined
}

/** A whole number under 2^52 for a text. */
export function hashText(text: string): number {
  let low = 0xdeadbeef ^ text.length
  let high = 0x41c6ce57 ^ text.length
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  return join(low ^ (high >>> 15), high ^ (low >>> 13))
}

/** One number from two, in whatever order. */
export function addUp(a: number, b: number): number {
  return (a + b) % LIMIT
}

/** One number from two, in order. */
export function mix(a: number, b: number): number {
  let low = Math.imul((a | 0) ^ 0x9e3779b9, 2654435761)
  let high = Math.imul(Math.floor(a / WORD) ^ 0x85ebca6b, 1597334677)
  low = Math.imul(low ^ (high >>> 16) ^ (b | 0), 2246822507)
  high = Math.imul(high ^ (low >>> 13) ^ Math.floor(b / WORD), 3266489909)
  return join(low ^ (high >>> 16), high ^ (low >>> 15))
}

function join(low: number, high: number): number {
  return (high & 0xfffff) * WORD + (low >>> 0)
}
