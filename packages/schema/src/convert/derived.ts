import { coerceInteger } from '../coerce/integer.ts'
import { isSpeechRole } from '../fields/values.ts'
import { isJsonArray, isJsonObject, type Json } from '../json.ts'
import { epochToMs } from './epoch.ts'

/**
 * How long a call lasted by its timestamps, in ms, each read in its own unit; what the endpoint takes when
 * `duration_ms` is absent. Undefined unless both timestamps can be read.
 */
export function derivedDurationMs(call: Json): number | undefined {
  if (!isJsonObject(call)) return undefined
  const start = coerceInteger(call.start_timestamp ?? null)
  const end = coerceInteger(call.end_timestamp ?? null)
  return start.ok && end.ok ? epochToMs(end.value) - epochToMs(start.value) : undefined
}

/**
 * The conversation as plain text, one `user: …` or `agent: …` line per spoken turn that has words, in list
 * order; what the endpoint can take when `transcript` is absent.
 */
export function derivedTranscript(segments: readonly Json[]): string {
  return segments
    .map(transcriptLine)
    .filter((line) => line !== undefined)
    .join('\n')
}

function transcriptLine(segment: Json): string | undefined {
  if (!isJsonObject(segment) || !isSpeechRole(segment.role)) return undefined
  const text = spokenText(segment)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
  return text === '' ? undefined : `${segment.role}: ${text}`
}

/** What a turn says: its text, or its words joined when it has none. */
export function spokenText(segment: Json): string {
  if (!isJsonObject(segment)) return ''
  if (typeof segment.text === 'string' && segment.text.trim() !== '') return segment.text
  if (!isJsonArray(segment.words)) return ''
  return segment.words.map(wordText).filter(Boolean).join(' ')
}

function wordText(word: Json): string {
  return isJsonObject(word) && typeof word.word === 'string' ? word.word.trim() : ''
}
