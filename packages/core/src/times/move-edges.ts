import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import { isObject } from '../json/json-path.ts'
import type { SegmentRecord } from '../records/records.ts'
import { wordsOf } from '../records/revise-segment.ts'
import { byHand } from '../words/by-hand.ts'
import { type CurrentTimes, edgeWords, hasValue, timeOf } from './current-times.ts'
import { keepInterruptedAt } from './interrupted-at.ts'

/** New edges of a segment; undefined for an edge that stays. */
export interface NewEdges {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  /** The end was asked for as a length, and is written so where nothing carries it yet. */
  readonly asLength: boolean
}

/** Writes new edges into the fields that carry them. Undefined when an edge word would be turned around. */
export function moveEdges(
  record: SegmentRecord,
  wire: JsonObject,
  current: CurrentTimes,
  edges: NewEdges,
): { readonly wire: JsonObject; readonly words: readonly WordNote[] } | undefined {
  const words = current.source === 'words' ? moveEdgeWords(record, wire, edges) : NO_WORDS
  if (!words) return undefined
  const next = {
    ...wire,
    ...ownFields(wire, current, edges),
    ...words.fields,
    ...toolFields(wire, current, edges),
  }
  return { wire: withInterruption(next, current, edges), words: words.notes ?? record.words }
}

function withInterruption(wire: JsonObject, { startMs, endMs }: CurrentTimes, edges: NewEdges): JsonObject {
  if (startMs === undefined || endMs === undefined) return wire
  const to = { startMs: edges.startMs ?? startMs, endMs: edges.endMs ?? endMs }
  return keepInterruptedAt(wire, { startMs, endMs }, to)
}

function ownFields(wire: JsonObject, { source, ...current }: CurrentTimes, edges: NewEdges): JsonObject {
  const { startMs, endMs, asLength } = edges
  // Words and tools carry the time by themselves; a field of the row's own would be a new one.
  const addable = source === 'none' || source === 'moment'
  const fields: { [key: string]: Json } = {}
  if (startMs !== undefined && (addable || hasValue(wire, 'start_ms'))) fields.start_ms = startMs
  if (endMs !== undefined) {
    if (hasValue(wire, 'end_ms')) fields.end_ms = endMs
    else if (addable && !asLength) fields.end_ms = endMs
  }
  const from = startMs ?? current.startMs
  const until = endMs ?? current.endMs
  const lengthFollows = hasValue(wire, 'duration_ms') || (addable && asLength)
  if (lengthFollows && from !== undefined && until !== undefined) {
    fields.duration_ms = Math.max(0, until - from)
  }
  return fields
}

interface EdgeWords {
  readonly fields: JsonObject
  readonly notes: readonly WordNote[] | undefined
}

const NO_WORDS: EdgeWords = { fields: {}, notes: undefined }

function moveEdgeWords(
  record: SegmentRecord,
  wire: JsonObject,
  { startMs, endMs }: NewEdges,
): EdgeWords | undefined {
  const { first, last } = edgeWords(wire)
  const words = wordsOf(wire).map((word, index) => {
    if (!isObject(word)) return word
    return {
      ...word,
      ...(index === first && startMs !== undefined ? { start_ms: startMs } : {}),
      ...(index === last && endMs !== undefined ? { end_ms: endMs } : {}),
    }
  })
  const isTurned = (index: number): boolean =>
    (timeOf(words[index], 'end_ms') ?? 0) < (timeOf(words[index], 'start_ms') ?? 0)
  if ((startMs !== undefined && isTurned(first)) || (endMs !== undefined && isTurned(last))) return undefined
  return {
    fields: { words },
    notes: record.words.map((note, index) => {
      const moved = (index === first && startMs !== undefined) || (index === last && endMs !== undefined)
      return moved ? byHand(note) : note
    }),
  }
}

function toolFields(wire: JsonObject, { source }: CurrentTimes, { startMs, endMs }: NewEdges): JsonObject {
  const { tool } = wire
  if (!isObject(tool)) return {}
  const carries = source === 'tool'
  const fields: { [key: string]: Json } = {}
  if (startMs !== undefined && (carries || hasValue(tool, 'start_ms'))) fields.start_ms = startMs
  if (endMs !== undefined && (carries || hasValue(tool, 'end_ms'))) fields.end_ms = endMs
  return Object.keys(fields).length === 0 ? {} : { tool: { ...tool, ...fields } }
}
