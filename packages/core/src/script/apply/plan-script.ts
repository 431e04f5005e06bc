import type { Json, JsonObject } from '@call-timeline/schema'
import { timelineRefusal } from '../../commands/find-segment.ts'
import type { Editor } from '../../editor/editor.ts'
import { jsonEqual } from '../../json/json-equal.ts'
import { isObject, ownValue, withKey, withoutKey } from '../../json/json-path.ts'
import { SEGMENTS_KEY } from '../../records/payload-shape.ts'
import type { CallRecord, SegmentId, SegmentRecord } from '../../records/records.ts'
import { createSegment } from '../../records/revise-segment.ts'
import { type ParsedScript, parseScript } from '../parse/parse-script.ts'
import { answerAfterMs } from '../rows/outline-of-payload.ts'
import type { ScriptProblem } from '../script-problem.ts'
import { unwritable } from '../text/write-json.ts'
import { matchRows } from './match-rows.ts'
import { type NewRowsRoom, placeNewRows } from './place-new-rows.ts'
import { revisedRow, shiftedRow, withEnd } from './revised-row.ts'
import { type SaidRow, saidRows } from './said-rows.ts'

/** A row that a script would change. */
export interface ScriptChange {
  readonly kind: 'added' | 'changed' | 'moved' | 'removed'
  /** The segment; for an added one the id that it would get. */
  readonly id: SegmentId
  /** Its line in the text, from 1; undefined for a removed one. */
  readonly line: number | undefined
  /** The row as it is; undefined for an added one. */
  readonly before: Json | undefined
  /** The row as it would be; undefined for a removed one. */
  readonly after: Json | undefined
}

/** New segments in a row, and the one that they follow. */
export interface NewRun {
  readonly after: SegmentId | undefined
  /** What to put there once it has a place. */
  readonly records: readonly SegmentRecord[]
}

/** What applying a script comes to. Nothing has been written. */
export interface ScriptPlan {
  readonly ok: true
  /** In the order of the script, the removed ones last. */
  readonly changes: readonly ScriptChange[]
  /** Fields of the call that would be set, changed or taken out. */
  readonly fields: readonly string[]
  /** The call record with its fields; the present one when they stay. */
  readonly call: CallRecord
  readonly revised: readonly SegmentRecord[]
  readonly runs: readonly NewRun[]
  readonly removed: readonly SegmentId[]
}

/** Why a script is not applied. */
export interface ScriptRefusal {
  readonly ok: false
  readonly reason: string
  /** The faults of the text; none when something else is in the way. */
  readonly problems: readonly ScriptProblem[]
}

/** Finds what a script would change in an open call. */
export function planScript(editor: Editor, text: string): ScriptPlan | ScriptRefusal {
  const script = parseScript(text)
  const [problem] = script.problems
  if (problem) {
    const more = script.problems.length - 1
    const others = more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'problem' : 'problems'})`
    const reason = `Line ${problem.line}, column ${problem.column}: ${problem.message}${others}`
    return { ok: false, reason, problems: script.problems }
  }
  const refusal = timelineRefusal(editor)
  if (refusal) return { ...refusal, problems: [] }

  const present = presentRows(editor)
  const said = saidRows(script.outline)
  const matches = matchRows(
    present.map(({ wire }) => wire),
    said.map(({ wire }) => wire),
  )
  const { locale } = editor
  const context = { locale, newId: () => editor.newId() }
  const before = matches.present.map((at) => (at === undefined ? undefined : present[at]?.record))
  const kept = withToolTimes(
    said,
    before,
    said.map((row, index) => {
      const record = before[index]
      return record && revisedRow(record, row, context)
    }),
    context.newId,
  )
  const runs = newRuns(editor, script, said, kept, matches.moved)
  const staying = new Set(kept.map((record) => record?.id))
  const removed = present.flatMap(({ record }) => (staying.has(record.id) ? [] : [record]))
  const { call, fields } = planFields(editor.call(), script)
  return {
    ok: true,
    call,
    fields,
    runs: runs.map(({ after, records }) => ({ after, records })),
    revised: kept.filter(
      (record, index): record is SegmentRecord =>
        record !== undefined && record !== before[index] && !matches.moved.has(index),
    ),
    removed: removed.map(({ id }) => id),
    changes: [
      ...changesOf(script, said, before, kept, matches.moved, runs),
      ...removed.map(
        ({ id, wire }): ScriptChange => ({
          kind: 'removed',
          id,
          line: undefined,
          before: wire,
          after: undefined,
        }),
      ),
    ],
  }
}

interface PresentRow {
  readonly record: SegmentRecord
  readonly wire: JsonObject
}

/** The rows that a script can speak of; the others stay as they are, behind the row that they follow. */
function presentRows(editor: Editor): readonly PresentRow[] {
  return editor.order().flatMap((id): readonly PresentRow[] => {
    const record = editor.segment(id)
    const wire = record?.wire
    return record && isObject(wire) && unwritable(wire) === undefined ? [{ record, wire }] : []
  })
}

/** Results moved to how long their tools are said to take, where no time of theirs is written. */
function withToolTimes(
  said: readonly SaidRow[],
  before: readonly (SegmentRecord | undefined)[],
  kept: readonly (SegmentRecord | undefined)[],
  newId: () => string,
): readonly (SegmentRecord | undefined)[] {
  const moved = [...kept]
  for (const [index, { afterMs, isAnswer, wire }] of said.entries()) {
    const call = moved[index - 1]
    const result = moved[index]
    if (!isAnswer || afterMs === undefined || !call || !result || Object.hasOwn(wire, 'start_ms')) continue
    const presentMs = answerAfterMs(before[index - 1]?.wire, before[index]?.wire)
    if (presentMs === undefined || presentMs === afterMs) continue
    const deltaMs = afterMs - presentMs
    moved[index] = shiftedRow(result, deltaMs, newId)
    const endsWithResult = call.span !== undefined && call.span.endMs === result.span?.startMs
    if (endsWithResult && call.span) moved[index - 1] = withEnd(call, call.span.endMs + deltaMs, newId)
  }
  return moved
}

/** A run with the index of the said row behind each of its records. */
interface IndexedRun extends NewRun {
  readonly rows: readonly number[]
}

function newRuns(
  editor: Editor,
  script: ParsedScript,
  said: readonly SaidRow[],
  kept: readonly (SegmentRecord | undefined)[],
  moved: ReadonlySet<number>,
): readonly IndexedRun[] {
  const nextStarts = startsBehind(kept)
  const runs: IndexedRun[] = []
  let after: SegmentId | undefined
  let from = 0
  while (from < said.length) {
    const anchor = moved.has(from) ? undefined : kept[from]
    if (anchor) {
      after = anchor.id
      from += 1
      continue
    }
    let to = from
    while (to < said.length && (moved.has(to) || !kept[to])) to += 1
    const rows = Array.from({ length: to - from }, (_, offset) => from + offset)
    const room = roomFor(editor, after, kept[from - 1], nextStarts[to])
    const wires = placeNewRows(
      rows.map((index) => standing(said[index], kept[index])),
      room,
      script.outline.pace,
      editor.locale,
    )
    runs.push({ after, rows, records: newRecords(editor, rows, wires, said, kept) })
    from = to
  }
  return runs
}

/** The said row, or for a moved one the row as it is with its times. */
function standing(said: SaidRow | undefined, moved: SegmentRecord | undefined): SaidRow {
  const none = { wire: {}, line: 0, saysFrom: true, afterMs: undefined, isAnswer: false, pauseMs: undefined }
  const row = said ?? none
  return moved && isObject(moved.wire) ? { ...row, wire: moved.wire } : row
}

function roomFor(
  editor: Editor,
  after: SegmentId | undefined,
  before: SegmentRecord | undefined,
  untilMs: number | undefined,
): NewRowsRoom {
  const fromMs = before?.span?.endMs ?? (after === undefined ? 0 : editor.time.item(after)?.span.endMs) ?? 0
  return {
    fromMs: Math.max(0, fromMs),
    untilMs,
    roleBefore: before && ownValue(before.wire, 'role'),
    calledMs: before?.span?.startMs,
  }
}

/** For each said row when the next kept one at or behind it starts. */
function startsBehind(kept: readonly (SegmentRecord | undefined)[]): readonly (number | undefined)[] {
  const starts: (number | undefined)[] = []
  let next: number | undefined
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    next = kept[index]?.span?.startMs ?? next
    starts[index] = next
  }
  return starts
}

function newRecords(
  editor: Editor,
  rows: readonly number[],
  wires: readonly JsonObject[],
  said: readonly SaidRow[],
  kept: readonly (SegmentRecord | undefined)[],
): readonly SegmentRecord[] {
  let minted: string | undefined
  return rows.map((index, offset) => {
    const existing = kept[index]
    if (existing) return existing
    const row = said[index]
    const wire = wires[offset] ?? {}
    const answered = said[index + 1]?.isAnswer === true && kept[index + 1] === undefined
    if (!row?.isAnswer) minted = answered && lacksId(wire) ? `call_${editor.newId()}` : undefined
    const tied = minted !== undefined && lacksId(wire) ? withRequestId(wire, minted) : wire
    const written = row !== undefined && jsonEqual(row.wire, wire)
    return createSegment({
      id: editor.newId(),
      position: '',
      wire: tied,
      provenance: written ? 'manual' : 'derived',
      newId: () => editor.newId(),
    })
  })
}

function lacksId({ tool }: JsonObject): boolean {
  return isObject(tool) && !Object.hasOwn(tool, 'request_id')
}

function withRequestId(wire: JsonObject, id: string): JsonObject {
  return isObject(wire.tool) ? withKey(wire, 'tool', withKey(wire.tool, 'request_id', id)) : wire
}

function planFields(
  call: CallRecord,
  { outline, hasFrontMatter }: ParsedScript,
): { readonly call: CallRecord; readonly fields: readonly string[] } {
  if (!hasFrontMatter || !isObject(call.wire)) return { call, fields: [] }
  const changed: string[] = []
  let wire = call.wire
  for (const key of new Set([...Object.keys(call.wire), ...Object.keys(outline.fields)])) {
    const now = ownValue(call.wire, key)
    const next = ownValue(outline.fields, key)
    // What no script can say, it cannot take away either.
    const silent = next === undefined && now !== undefined && unwritable(now) !== undefined
    if (key === SEGMENTS_KEY || silent || jsonEqual(now, next)) continue
    wire = next === undefined ? withoutKey(wire, key) : withKey(wire, key, next)
    changed.push(key)
  }
  return changed.length === 0 ? { call, fields: [] } : { call: { ...call, wire }, fields: changed }
}

function changesOf(
  { places }: ParsedScript,
  said: readonly SaidRow[],
  before: readonly (SegmentRecord | undefined)[],
  kept: readonly (SegmentRecord | undefined)[],
  moved: ReadonlySet<number>,
  runs: readonly IndexedRun[],
): readonly ScriptChange[] {
  const added = new Map<number, SegmentRecord>()
  for (const { rows, records } of runs) {
    for (const [offset, index] of rows.entries()) {
      const record = records[offset]
      if (record && !kept[index]) added.set(index, record)
    }
  }
  return said.flatMap(({ line }, index): readonly ScriptChange[] => {
    const from = before[index]
    const to = kept[index] ?? added.get(index)
    if (!to || (from === to && !moved.has(index))) return []
    const kind = !from ? 'added' : moved.has(index) ? 'moved' : 'changed'
    return [{ kind, id: to.id, line: places[line]?.from, before: from?.wire, after: to.wire }]
  })
}
