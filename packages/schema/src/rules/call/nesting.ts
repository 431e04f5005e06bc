import { TIMELINE_KEY } from '../../fields/call-fields.ts'
import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'
import { walkStrings } from '../scan/walk-strings.ts'

// Python's JSON reader gives up a little below 1000 levels.
const DEEPEST = 500

/** Free-form data so deep that a server's JSON reader may give up on it. */
export function checkNesting(call: JsonObject): readonly Problem[] {
  return Object.entries(call).flatMap(([key, value]) => {
    if (typeof value !== 'object' || key === TIMELINE_KEY || walkStrings(value, () => {}) < DEEPEST) return []
    const message = `This nests more than ${DEEPEST} levels deep, which a server may refuse to read. Make it flatter.`
    return [problem('deep_nesting', [key], message)]
  })
}
