import type { Json, JsonObject, Provenance } from '@call-timeline/schema'
import { spokenText, wordSpan } from '@call-timeline/schema/convert'
import { isList, ownValue } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { wordsOf } from '../../records/revise-segment.ts'
import type { Span } from '../../records/span.ts'
import { speechLengthMs } from '../../speech/plan-speech.ts'
import { currentTimes, hasValue } from '../../times/current-times.ts'
import type { Seam } from './turn-seam.ts'

/** The two turns that one is cut into. */
export interface HalvedTurn {
  readonly left: JsonObject
  readonly right: JsonObject
  /** Where the times of the right one come from. */
  readonly provenance: Provenance
}

/** Cuts a turn at a seam. */
export function halveTurn(record: SegmentRecord, wire: JsonObject, seam: Seam, locale: string): HalvedTurn {
  const text = spokenText(wire)
  const words = wordsOf(wire)
  const texts = [text.slice(0, seam.at).trimEnd(), text.slice(seam.at).trimStart()] as const
  const sides = [words.slice(0, seam.cut), words.slice(seam.cut)] as const
  const [leftSpan, rightSpan] = spansOf(
    record.span,
    sides,
    seam.atMs ?? seamByText(record.span, texts, locale),
  )
  const measured = sides.every((side) => side.some((word) => wordSpan(word)))
  return {
    left: { ...wire, ...half(wire, texts[0], sides[0], leftSpan) },
    right: { role: wire.role ?? null, ...half(wire, texts[1], sides[1], rightSpan) },
    provenance: measured ? record.provenance : seam.atMs === undefined ? 'derived' : 'manual',
  }
}

function seamByText(whole: Span | undefined, texts: readonly [string, string], locale: string): number {
  if (!whole) return 0
  const [before, after] = texts.map((text) => (text === '' ? 0 : speechLengthMs(text, { locale })))
  const share = (before ?? 0) / Math.max(1, (before ?? 0) + (after ?? 0))
  return Math.round(whole.startMs + (whole.endMs - whole.startMs) * share)
}

/** When each half takes place: by its words where it has some, else up to the seam. */
function spansOf(
  whole: Span | undefined,
  [left, right]: readonly [readonly Json[], readonly Json[]],
  seamMs: number,
): readonly [Span | undefined, Span | undefined] {
  if (!whole) return [undefined, undefined]
  const { startMs, endMs } = whole
  const leftEnd = left.map((word) => wordSpan(word)?.endMs).findLast((ms) => ms !== undefined)
  const rightStart = right.map((word) => wordSpan(word)?.startMs).find((ms) => ms !== undefined)
  const within = (ms: number): number => Math.min(endMs, Math.max(startMs, ms))
  return [
    { startMs, endMs: within(leftEnd ?? Math.min(seamMs, rightStart ?? seamMs)) },
    { startMs: within(rightStart ?? Math.max(seamMs, leftEnd ?? seamMs)), endMs },
  ]
}

/** Text, words and times of a half, in the fields that the whole turn had. */
function half(wire: JsonObject, text: string, words: readonly Json[], span: Span | undefined): JsonObject {
  const fields: { [key: string]: Json } = {}
  // A turn that says nothing but its words has no text to cut.
  if (typeof wire.text === 'string' || wordsOf(wire).length === 0) fields.text = text
  if (isList(ownValue(wire, 'words'))) fields.words = words
  const byWords = currentTimes(wire).source === 'words' && words.some((word) => wordSpan(word))
  if (!span || byWords) return fields
  const hasDuration = hasValue(wire, 'duration_ms')
  fields.start_ms = span.startMs
  if (hasValue(wire, 'end_ms') || !hasDuration) fields.end_ms = span.endMs
  if (hasDuration) fields.duration_ms = span.endMs - span.startMs
  return fields
}
