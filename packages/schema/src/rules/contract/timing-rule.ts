import { isSpeechRole } from '../../fields/values.ts'
import { isJsonArray } from '../../json.ts'

/**
 * Whether a segment is speech and has none of the three times that the endpoint takes: words, start and end,
 * start and duration. Asked only of a segment whose fields are clean.
 */
export function breaksTimingRule(segment: { readonly [key: string]: unknown }): boolean {
  if (!isSpeechRole(segment.role)) return false
  const { words, start_ms, end_ms, duration_ms } = segment
  if (isJsonArray(words) && words.length > 0) return false
  return !(isGiven(start_ms) && (isGiven(end_ms) || isGiven(duration_ms)))
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}
