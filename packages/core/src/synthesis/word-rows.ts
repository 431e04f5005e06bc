import type { JsonObject } from '@call-timeline/schema'
import type { OutlineWord } from '../outline/outline.ts'
import type { PlannedWord } from '../speech/plan-speech.ts'

/** Words as a payload has them, as they were written. */
export function wordRows(words: readonly OutlineWord[]): readonly JsonObject[] {
  return words.map(({ word, startMs, endMs, confidence }) => ({
    word,
    start_ms: startMs,
    end_ms: endMs,
    ...(confidence === undefined ? {} : { confidence }),
  }))
}

/** Words as a payload has them, from a plan. */
export function plannedRows(words: readonly PlannedWord[]): readonly JsonObject[] {
  return words.map(({ text, span }) => ({ word: text, start_ms: span.startMs, end_ms: span.endMs }))
}
