import type { Json, JsonObject, WordNote } from '@call-timeline/schema'
import { spokenText } from '@call-timeline/schema/convert'
import { jsonEqual } from '../../json/json-equal.ts'
import { isList, isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import type { SegmentRecord } from '../../records/records.ts'
import { reviseSegment } from '../../records/revise-segment.ts'
import { currentTimes } from '../../times/current-times.ts'
import { retimedSegment } from '../../times/retimed-segment.ts'
import { retimeWords } from '../../words/retime-words.ts'
import { timedWords } from '../../words/timed-word.ts'
import { withSpokenText } from '../rows/outline-of-payload.ts'
import { TIME_KEYS, TOOL_TIME_KEYS } from '../rows/times-level.ts'
import type { SaidRow } from './said-rows.ts'

/** What revising a row needs of its editor. */
export interface RevisionContext {
  readonly locale: string
  newId(): string
}

/**
 * The record once it says what its line says; the very same record when it does already. What the line does
 * not speak of stays: times and words above all, which a script may leave out.
 */
export function revisedRow(record: SegmentRecord, said: SaidRow, context: RevisionContext): SegmentRecord {
  const { wire } = record
  if (!isObject(wire)) return record
  const { now, next } = comparable(wire, said)
  if (jsonEqual(now, next)) return record
  const merged = withChangedKeys(wire, now, next, APART)
  const spoken = withSpeech(record, merged, now, next, context)
  return withTimes(spoken, now, next, context)
}

// These change together with others, or move words along.
const APART: ReadonlySet<string> = new Set([...TIME_KEYS, 'text', 'words'])

// The id of a request is made when a tool has none, and then stands in no script that was there before.
const MAY_BE_UNSAID: readonly string[] = [...TOOL_TIME_KEYS, 'request_id']

/** The present row and the said one, both without what the said one does not speak of. */
function comparable(
  wire: JsonObject,
  said: SaidRow,
): { readonly now: JsonObject; readonly next: JsonObject } {
  const next = said.wire
  let now = TIME_KEYS.filter((key) => !Object.hasOwn(next, key)).reduce(withoutKey, wire)
  if (!Object.hasOwn(next, 'words')) now = withSpokenText(withoutKey(now, 'words'), wire)
  const { tool } = now
  const saidTool = next.tool
  if (isObject(tool) && isObject(saidTool)) {
    const unsaid = MAY_BE_UNSAID.filter((key) => !Object.hasOwn(saidTool, key))
    now = withKey(now, 'tool', unsaid.reduce(withoutKey, tool))
  }
  if (said.saysFrom) return { now, next }
  return { now: withoutFrom(now), next: withoutFrom(next) }
}

function withoutFrom(wire: JsonObject): JsonObject {
  return isObject(wire.node) ? withKey(wire, 'node', withoutKey(wire.node, 'from')) : wire
}

/** `wire` with every key set or taken out that differs between `now` and `next`, one level down as well. */
function withChangedKeys(
  wire: JsonObject,
  now: JsonObject,
  next: JsonObject,
  apart: ReadonlySet<string> = new Set(),
): JsonObject {
  let changed = wire
  for (const key of new Set([...Object.keys(now), ...Object.keys(next)])) {
    const before = ownValue(now, key)
    const after = ownValue(next, key)
    if (apart.has(key) || jsonEqual(before, after)) continue
    const held = ownValue(wire, key)
    if (after === undefined) changed = withoutKey(changed, key)
    else if (isObject(before) && isObject(after) && isObject(held)) {
      changed = withKey(changed, key, withChangedKeys(held, before, after))
    } else changed = withKey(changed, key, after)
  }
  return changed
}

function withSpeech(
  record: SegmentRecord,
  wire: JsonObject,
  now: JsonObject,
  next: JsonObject,
  { locale, newId }: RevisionContext,
): SegmentRecord {
  let spoken = wire
  let words: readonly WordNote[] | undefined
  const text = ownValue(next, 'text')
  if (!jsonEqual(ownValue(now, 'text'), text)) {
    spoken = text === undefined ? withoutKey(spoken, 'text') : withKey(spoken, 'text', text)
    if (typeof text === 'string' && !Object.hasOwn(next, 'words') && isList(wire.words)) {
      const { source, startMs, endMs } = currentTimes(wire)
      const hasBounds = source === 'own' && startMs !== undefined && endMs !== undefined
      const before = timedWords(record)
      const after = retimeWords({
        before: spokenText(record.wire),
        after: text,
        words: before,
        bounds: hasBounds ? { startMs, endMs } : undefined,
        locale,
        newId,
      })
      if (after !== before) {
        spoken = withKey(
          spoken,
          'words',
          after.map((word) => word.wire),
        )
        words = after.map((word) => word.note)
      }
    }
  }
  const said: Json | undefined = ownValue(next, 'words')
  if (said !== undefined && !jsonEqual(ownValue(now, 'words'), said)) spoken = withKey(spoken, 'words', said)
  return spoken === record.wire
    ? record
    : reviseSegment(record, { wire: spoken, ...(words ? { words } : {}), newId })
}

function withTimes(
  record: SegmentRecord,
  now: JsonObject,
  next: JsonObject,
  { newId }: RevisionContext,
): SegmentRecord {
  const { wire } = record
  const changed = TIME_KEYS.filter((key) => !jsonEqual(ownValue(now, key), ownValue(next, key)))
  if (changed.length === 0 || !isObject(wire)) return record
  let timed = record
  // Words that the script says stay where it says that they are.
  if (!Object.hasOwn(next, 'words')) {
    const retimed = retimedSegment(record, wire, {
      startMs: numberAt(next, 'start_ms'),
      endMs: numberAt(next, 'end_ms'),
      durationMs: numberAt(next, 'duration_ms'),
    })
    if (retimed.ok) timed = reviseSegment(record, { ...retimed, newId })
  }
  const moved = isObject(timed.wire) ? timed.wire : wire
  const asSaid = changed.reduce((held, key) => withKey(held, key, ownValue(next, key) ?? null), moved)
  return reviseSegment(timed, { wire: asSaid, provenance: 'manual', newId })
}

function numberAt(wire: JsonObject, key: string): number | undefined {
  const value = ownValue(wire, key)
  return typeof value === 'number' ? value : undefined
}

/** The record moved in time as a whole; the same one when that is not possible. */
export function shiftedRow(record: SegmentRecord, deltaMs: number, newId: () => string): SegmentRecord {
  const { wire, span } = record
  if (!isObject(wire) || !span || deltaMs === 0) return record
  const { startMs, endMs } = currentTimes(wire)
  const moved = retimedSegment(record, wire, {
    startMs: startMs === undefined ? undefined : startMs + deltaMs,
    endMs: endMs === undefined ? undefined : endMs + deltaMs,
  })
  return moved.ok ? reviseSegment(record, { ...moved, provenance: 'manual', newId }) : record
}

/** The record with another end; the same one when that is not possible. */
export function withEnd(record: SegmentRecord, endMs: number, newId: () => string): SegmentRecord {
  const { wire } = record
  const retimed = isObject(wire) ? retimedSegment(record, wire, { endMs }) : undefined
  return retimed?.ok ? reviseSegment(record, { ...retimed, newId }) : record
}
