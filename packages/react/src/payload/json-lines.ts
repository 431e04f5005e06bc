import type { Json, JsonPath } from '@call-timeline/schema'

/** Counts the lines of JSON as it is written out: one item per line. Remembers what it has counted. */
export interface JsonLines {
  countOf(value: Json): number
  /** The path of the value on a line of `value`, from 0; of a closing bracket that of what it closes. */
  pathAt(value: Json, line: number): JsonPath
  /** The line on which the value at `path` begins, or the deepest part of `path` that is there. */
  lineOf(value: Json, path: JsonPath): number
}

// Smaller ones are counted faster than they are looked up.
const WORTH_KEEPING = 40

/** Counts lines; values must not be nested deeper than a call stack holds, nor be changed afterwards. */
export function createJsonLines(): JsonLines {
  const known = new WeakMap<object, number>()

  const countOf = (value: Json | undefined): number => {
    if (typeof value !== 'object' || value === null) return 1
    const kept = known.get(value)
    if (kept !== undefined) return kept
    let lines = 0
    if (isList(value)) for (const item of value) lines += countOf(item)
    else for (const key of keysOf(value)) lines += countOf(value[key])
    // Brackets with nothing between them are written on one line.
    const count = lines === 0 ? 1 : lines + 2
    if (count >= WORTH_KEEPING) known.set(value, count)
    return count
  }

  const pathAt = (value: Json, line: number): JsonPath => {
    const path: (string | number)[] = []
    let at: Json | undefined = value
    let left = line
    while (typeof at === 'object' && at !== null && left > 0) {
      left -= 1
      let found: readonly [string | number, Json] | undefined
      for (const [step, item] of childrenOf(at)) {
        const count = countOf(item)
        if (left < count) {
          found = [step, item]
          break
        }
        left -= count
      }
      if (found === undefined) return path
      path.push(found[0])
      at = found[1]
    }
    return path
  }

  const lineOf = (value: Json, path: JsonPath): number => {
    let line = 0
    let at: Json | undefined = value
    for (const wanted of path) {
      if (typeof at !== 'object' || at === null) return line
      let before = 1
      let found: Json | undefined
      for (const [step, item] of childrenOf(at)) {
        if (step === wanted) {
          found = item
          break
        }
        before += countOf(item)
      }
      if (found === undefined) return line
      line += before
      at = found
    }
    return line
  }

  return { countOf, pathAt, lineOf }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function keysOf(value: { readonly [key: string]: Json }): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function* childrenOf(value: Json & object): Generator<readonly [string | number, Json]> {
  if (isList(value)) {
    yield* value.entries()
    return
  }
  for (const key of keysOf(value)) {
    const item = value[key]
    if (item !== undefined) yield [key, item]
  }
}
