import { spokenText } from '../../convert/derived.ts'
import { readMs, type Span, segmentSpan, wordSpan } from '../../convert/span.ts'
import { isRole, isSpeechRole, type Role } from '../../fields/values.ts'
import { isJsonArray, isJsonObject, type Json, type JsonObject, type JsonPath } from '../../json.ts'
import type { Problem } from '../../problem.ts'
import type { SegmentSurroundings } from '../surroundings.ts'

/** A segment as the rules read it: whatever is of the wrong kind reads as absent. */
export interface SegmentFacts {
  readonly wire: JsonObject
  readonly around: SegmentSurroundings
  readonly role: Role | undefined
  readonly isSpeech: boolean
  readonly span: Span | undefined
  /** `start_ms`, `end_ms` and `duration_ms` as the endpoint keeps them. */
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  readonly durationMs: number | undefined
  readonly words: readonly Json[]
  /** One per word; undefined where a word has no readable times. */
  readonly wordSpans: readonly (Span | undefined)[]
  /** What is said: the text, else the words joined. */
  readonly spoken: string
  readonly tool: JsonObject | undefined
  readonly node: JsonObject | undefined
  readonly metadata: JsonObject
  /** Where the start is written: the segment's own, else its first word's, else its tool's. */
  readonly startPath: JsonPath
}

/** One rule over a segment and what surrounds it. */
export type SegmentRule = (facts: SegmentFacts) => readonly Problem[]

/** Reads a segment once for all rules. */
export function factsOf(wire: JsonObject, around: SegmentSurroundings): SegmentFacts {
  const words = isJsonArray(wire.words) ? wire.words : []
  return {
    wire,
    around,
    role: isRole(wire.role) ? wire.role : undefined,
    isSpeech: isSpeechRole(wire.role),
    span: segmentSpan(wire),
    startMs: readMs(wire.start_ms),
    endMs: readMs(wire.end_ms),
    durationMs: readMs(wire.duration_ms),
    words,
    wordSpans: words.map(wordSpan),
    spoken: spokenText(wire),
    tool: objectOf(wire.tool),
    node: objectOf(wire.node),
    metadata: objectOf(wire.metadata) ?? {},
    startPath: startPath(wire, words),
  }
}

function objectOf(value: Json | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined
}

function startPath(wire: JsonObject, words: readonly Json[]): JsonPath {
  if (readMs(wire.start_ms) !== undefined) return ['start_ms']
  const first = words.findIndex((word) => wordSpan(word) !== undefined)
  if (first >= 0) return ['words', first, 'start_ms']
  return isJsonObject(wire.tool) && readMs(wire.tool.start_ms) !== undefined ? ['tool', 'start_ms'] : []
}
