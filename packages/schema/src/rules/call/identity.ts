import type { JsonObject } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import { problem } from '../lint.ts'

const REQUIRED_TEXTS = ['call_id', 'call_type'] as const

/** Texts that the endpoint takes as they are, spaces and all: nothing is trimmed. */
export function checkIdentity(call: JsonObject): readonly Problem[] {
  return REQUIRED_TEXTS.flatMap((key) => {
    const value = call[key]
    if (typeof value !== 'string' || value === '') return []
    if (value.trim() === '') return [problem('blank_value', [key], 'This is blank. Fill it in.')]
    if (value.trim() === value) return []
    return [
      problem('padded_value', [key], 'There are spaces around it, and nothing trims them. Take them away.'),
    ]
  })
}
