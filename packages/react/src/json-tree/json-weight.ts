import type { Json } from '@call-timeline/schema'
import { isList } from './masking.ts'

/**
 * About how many characters a value takes as JSON text, counted up to `limit`. Goes through it without calling
 * itself, so that no depth is too deep.
 */
export function jsonWeight(value: Json, limit: number): number {
  const waiting: Json[] = [value]
  let weight = 0
  for (let next = waiting.pop(); next !== undefined && weight < limit; next = waiting.pop()) {
    if (typeof next === 'string') weight += next.length + 2
    else if (typeof next !== 'object' || next === null) weight += String(next).length
    else if (isList(next)) {
      weight += 2 + next.length
      for (const item of next) waiting.push(item)
    } else {
      weight += 2
      for (const [key, item] of Object.entries(next)) {
        weight += key.length + 4
        waiting.push(item)
      }
    }
  }
  return Math.min(weight, limit)
}
