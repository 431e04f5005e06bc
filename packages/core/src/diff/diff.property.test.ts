import { isJsonArray, isJsonObject, type Json } from '@call-timeline/schema'
import { anyJson, validCall } from '@call-timeline/testing'
import { makeCall } from '@call-timeline/testing/calls'
import { linkedWire, segmentWire } from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Editor } from '../editor/editor.ts'
import { openEditor } from '../testing/open-editor.ts'
import {
  type CallComparison,
  type ComparedRow,
  type CompareOptions,
  compareCalls,
  countDifferences,
  sideOfEditor,
  sideOfPayload,
  type TakenSide,
  takeChange,
  takeEverything,
  takeRows,
} from './index.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Rows that make sense, that do not, and that are no objects at all. */
const anyRow: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: segmentWire },
  { weight: 4, arbitrary: linkedWire },
  { weight: 1, arbitrary: anyJson() },
)

/** Any call: generated, broken, or of rows that have much in common. */
const anyCall: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: fc.array(anyRow, { maxLength: 9 }).map(callOf) },
  {
    weight: 2,
    arbitrary: fc.record({ seed: fc.nat(20), segments: fc.integer({ min: 1, max: 14 }) }).map(makeCall),
  },
  { weight: 1, arbitrary: validCall() },
  { weight: 1, arbitrary: anyJson() },
)

/** A call and another that was made of it by taking rows out, putting some in and moving some. */
const relatedCalls: fc.Arbitrary<readonly [Json, Json]> = fc
  .tuple(
    anyCall,
    fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(1), fc.array(anyRow, { maxLength: 2 })), {
      maxLength: 4,
    }),
    fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, anyJson()),
  )
  .map(([call, edits, extra]) => {
    const rows = [...(rowsOf(call) ?? [])]
    for (const [at, to, removed, added] of edits) {
      const taken = rows.splice(at, removed, ...added)
      rows.splice(to, 0, ...taken.filter((_, index) => index % 2 === at % 2))
    }
    if (!isJsonObject(call) || !rowsOf(call)) return [call, call] as const
    const edited = { ...call, transcript_with_tool_calls: rows }
    return [call, extra === undefined ? edited : { ...edited, extra }] as const
  })

/** Two calls, related or not. */
const twoCalls: fc.Arbitrary<readonly [Json, Json]> = fc.oneof(
  { weight: 3, arbitrary: relatedCalls },
  fc.tuple(anyCall, anyCall),
)

function callOf(rows: readonly Json[]): Json {
  return { call_id: 'call-1', start_timestamp: 0, end_timestamp: 60_000, transcript_with_tool_calls: rows }
}

function withRows(call: Json, rows: readonly Json[]): Json {
  return isJsonObject(call) ? { ...call, transcript_with_tool_calls: rows } : call
}

function rowsOf(call: Json): readonly Json[] | undefined {
  const rows = isJsonObject(call) ? call.transcript_with_tool_calls : undefined
  return isJsonArray(rows) ? rows : undefined
}

const options: fc.Arbitrary<CompareOptions> = fc.record(
  {
    toleranceMs: fc.constantFrom(0, 100),
    clock: fc.constantFrom('own', 'warped'),
    wordTimes: fc.constantFrom('turn', 'call'),
    pairs: fc.array(fc.tuple(rowId(), rowId()), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

function rowId(): fc.Arbitrary<string> {
  return fc.nat(9).map((index) => `row-${index}`)
}

function compare(left: Json, right: Json, how: CompareOptions = {}): CallComparison {
  return compareCalls(sideOfPayload(left), sideOfPayload(right), how)
}

describe('a comparison', () => {
  it('of a call with itself finds no difference', () => {
    fc.assert(
      fc.property(anyCall, fc.constantFrom<CompareOptions>({}, { clock: 'warped' }), (call, how) => {
        const copy: Json = JSON.parse(JSON.stringify(call))
        for (const other of [call, copy]) {
          const comparison = compare(call, other, how)
          expect(comparison.rows.filter(({ status }) => status !== 'same')).toEqual([])
          expect(countDifferences(comparison).isSame).toBe(true)
        }
      }),
    )
  })

  it('lists every row of both calls once at its place, in the order of both', () => {
    fc.assert(
      fc.property(twoCalls, options, ([left, right], how) => {
        const { rows } = compare(left, right, how)
        const listed = (side: 'left' | 'right') =>
          rows
            .filter(({ place }) => place === 'both' || place === side)
            .map((row) => (side === 'left' ? row.leftIndex : row.rightIndex))
        expect(listed('left')).toEqual([...(rowsOf(left) ?? []).keys()])
        expect(listed('right')).toEqual([...(rowsOf(right) ?? []).keys()])
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same with the sides changed over', () => {
    fc.assert(
      fc.property(twoCalls, options, ([left, right], how) => {
        const there = compare(left, right, how)
        const back = compare(right, left, {
          ...how,
          pairs: how.pairs?.map(([l, r]) => [r, l] as const) ?? [],
        })
        expect(there.rows.map(facts).toSorted()).toEqual(back.rows.map(mirrored).toSorted())
      }),
      { numRuns: 400 },
    )
  })

  it('of a call with one row more is one row, wherever that row is', () => {
    fc.assert(
      fc.property(anyCall, anyRow, fc.nat(14), (call, row, at) => {
        const rows = rowsOf(call)
        fc.pre(rows !== undefined)
        const longer = withRows(call, rows.toSpliced(at, 0, row))
        const differ = (left: Json, right: Json) =>
          compare(left, right).rows.flatMap(({ status }) => (status === 'same' ? [] : [status]))
        expect(differ(call, longer)).toEqual(['right_only'])
        expect(differ(longer, call)).toEqual(['left_only'])
      }),
      { numRuns: 300 },
    )
  })

  it('leads times to the other clock and back', () => {
    fc.assert(
      fc.property(twoCalls, fc.integer({ min: -1000, max: 100_000 }), ([left, right], ms) => {
        const { warp } = compare(left, right)
        expect(warp.toLeft(warp.toRight(ms))).toBeCloseTo(ms, 3)
        expect(warp.toRight(ms + 1)).toBeGreaterThan(warp.toRight(ms))
      }),
    )
  })
})

const PLACES = { both: 'both', left: 'right', right: 'left' } as const
const STATUSES = {
  same: 'same',
  changed: 'changed',
  left_only: 'right_only',
  right_only: 'left_only',
  moved: 'moved',
}

function facts({ leftIndex, rightIndex, place, status, timing, failed }: ComparedRow): string {
  return JSON.stringify([leftIndex, rightIndex, place, status, timing?.latencyMs, timing?.gapMs, failed])
}

function mirrored(row: ComparedRow): string {
  const negative = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : 0 - ms)
  const { leftIndex, rightIndex, place, status, timing, failed } = row
  return JSON.stringify([
    rightIndex,
    leftIndex,
    PLACES[place],
    STATUSES[status],
    negative(timing?.latencyMs),
    negative(timing?.gapMs),
    failed && PLACES[failed],
  ])
}

/** A comparison of an open call with another; the open one is the side that is not taken from. */
function against(editor: Editor, other: Json, from: TakenSide, how: CompareOptions = {}): CallComparison {
  const [mine, theirs] = [sideOfEditor(editor), sideOfPayload(other)]
  return from === 'left' ? compareCalls(theirs, mine, how) : compareCalls(mine, theirs, how)
}

const side = fc.constantFrom<TakenSide>('left', 'right')

describe('whatever two calls are', () => {
  it('taking everything over makes the one as the other, in one step that can be undone', () => {
    fc.assert(
      fc.property(twoCalls, side, ([own, other], from) => {
        const editor = openEditor(own)
        const before = editor.toDraft()
        const result = editor.run(takeEverything, {
          comparison: against(editor, other, from),
          from,
          withCallId: true,
        })
        if (!result.ok) {
          expect(isJsonObject(own) && !isJsonObject(other)).toBe(true)
          expect(editor.toDraft()).toEqual(before)
          return
        }
        expect(countDifferences(against(editor, other, from)).isSame).toBe(true)
        expect(editor.toPayload()).toEqual(other)
        if (editor.history.canUndo()) editor.history.undo()
        expect(editor.history.canUndo()).toBe(false)
        expect(editor.toDraft()).toEqual(before)
        expect(editor.toPayload()).toEqual(own)
      }),
      { numRuns: 400 },
    )
  })

  it('a row that was taken over is the same afterwards, and undone is as it was', () => {
    fc.assert(
      fc.property(twoCalls, side, fc.nat(20), fc.boolean(), ([own, other], from, at, isWarped) => {
        const editor = openEditor(own)
        const before = editor.toDraft()
        const comparison = against(editor, other, from)
        const differing = comparison.rows.filter(({ status }) => status !== 'same')
        const row = differing[at % Math.max(1, differing.length)]
        const times = isWarped ? 'warped' : 'as_they_are'
        const args = { comparison, from, rows: row ? [row.key] : [], times } as const
        const result = editor.run(takeRows, args)
        expect(editor.can(takeRows, args).ok).toBe(result.ok && !editor.history.canUndo())
        if (result.ok && row && !isWarped && editor.history.canUndo()) {
          const there = from === 'left' ? row.left : row.right
          const ids = new Set(editor.order())
          if (there) expect(editor.selection.ids()).toHaveLength(1)
          else expect(ids.size).toBe(comparison[from === 'left' ? 'right' : 'left'].rows.length - 1)
        }
        if (editor.history.canUndo()) editor.history.undo()
        expect(editor.toDraft()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('all changes of a row, one after the other, leave nothing that differs by path', () => {
    fc.assert(
      fc.property(twoCalls, side, ([own, other], from) => {
        const editor = openEditor(own)
        const paired = against(editor, other, from).rows.find(
          ({ status, difference }) => status === 'changed' && (difference?.changes.changes.length ?? 0) > 0,
        )
        fc.pre(paired?.left !== undefined && paired.right !== undefined)
        const pairs = [[paired.left?.id ?? '', paired.right?.id ?? ''] as const]
        for (let left = paired.difference?.changes.changes.length ?? 0; left > 0; left -= 1) {
          const comparison = against(editor, other, from, { pairs })
          const row = comparison.rows.find(({ key }) => key === paired.key)
          const change = row?.difference?.changes.changes[0]
          if (!change || change.leftPath.length === 0) return
          const result = editor.run(takeChange, { comparison, from, row: paired.key, change })
          expect(result).toEqual({ ok: true })
          const after = against(editor, other, from, { pairs }).rows.find(({ key }) => key === paired.key)
          expect(after?.difference?.changes.changes ?? []).not.toContainEqual(change)
        }
      }),
      { numRuns: 200 },
    )
  })
})
