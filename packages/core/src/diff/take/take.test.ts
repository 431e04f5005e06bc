import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../../editor/editor.ts'
import { getIn } from '../../json/json-path.ts'
import { segmentsOf } from '../../records/payload-shape.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { sideOfEditor, sideOfPayload } from '../compare/call-side.ts'
import { type CallComparison, compareCalls } from '../compare/compare-calls.ts'
import type { CompareOptions } from '../compare/compare-options.ts'
import { countDifferences } from '../compare/count-differences.ts'
import { takeChange } from './take-change.ts'
import { takeEverything } from './take-everything.ts'
import { takeRows } from './take-rows.ts'

const turn = (role: string, text: string, startMs = 0): Json => ({
  role,
  text,
  start_ms: startMs,
  end_ms: startMs + 900,
})
const tool = (role: string, requestId: string, name = 'find'): Json => ({
  role,
  tool: { name, request_id: requestId },
})

const A = turn('agent', 'Good morning to you', 0)
const B = turn('user', 'I have lost my card', 1000)
const C = turn('agent', 'I will send you another one', 2000)

/** The other call on the left, the open one on the right. */
function toRight(other: readonly Json[], editor: Editor, how?: CompareOptions): CallComparison {
  return compareCalls(sideOfPayload(callWith(...other)), sideOfEditor(editor), how)
}

function open(...rows: readonly Json[]): Editor {
  return openEditor(callWith(...rows))
}

function rowsOf(editor: Editor): readonly Json[] {
  return segmentsOf(editor.toPayload()) ?? []
}

function keysOf(comparison: CallComparison, ...lefts: readonly number[]): readonly string[] {
  return comparison.rows
    .filter(({ leftIndex }) => leftIndex !== undefined && lefts.includes(leftIndex))
    .map(({ key }) => key)
}

describe('taking rows over', () => {
  it('puts a missing one among its neighbours and selects it', () => {
    const editor = open(A, C)
    const comparison = toRight([A, B, C], editor)
    expect(editor.run(takeRows, { comparison, from: 'left', rows: keysOf(comparison, 1) })).toEqual({
      ok: true,
    })
    expect(rowsOf(editor)).toEqual([A, B, C])
    expect(editor.selection.ids()).toEqual([editor.order()[1]])
    expect(editor.history.undoLabel()).toBe('Take over rows')
    editor.history.undo()
    expect(rowsOf(editor)).toEqual([A, C])
  })

  it('replaces one that differs under the id that it has', () => {
    const other = turn('user', 'I have lost my blue card', 1100)
    const editor = open(A, B, C)
    const before = editor.order()
    const comparison = toRight([A, other, C], editor)
    editor.run(takeRows, { comparison, from: 'left', rows: keysOf(comparison, 1) })
    expect(rowsOf(editor)).toEqual([A, other, C])
    expect(editor.order()).toEqual(before)
  })

  it('takes out what the other call does not have, and moves what stands elsewhere', () => {
    const editor = open(C, A, turn('user', 'Something else altogether', 500), B)
    const comparison = toRight([A, B, C], editor)
    const rows = comparison.rows.filter(({ status }) => status !== 'same').map(({ key }) => key)
    const moved = editor.order()[0]
    editor.run(takeRows, { comparison, from: 'left', rows })
    expect(rowsOf(editor)).toEqual([A, B, C])
    expect(editor.order()[2]).toBe(moved)
    expect(editor.order()).toHaveLength(3)
  })

  it('takes from the right as it does from the left', () => {
    const editor = open(A, C)
    const comparison = compareCalls(sideOfEditor(editor), sideOfPayload(callWith(A, B, C)))
    const rows = comparison.rows.filter(({ status }) => status === 'right_only').map(({ key }) => key)
    editor.run(takeRows, { comparison, from: 'right', rows })
    expect(rowsOf(editor)).toEqual([A, B, C])
  })

  it('keeps a call and its result together when their request_id is in use', () => {
    const own = [A, tool('agent_function', 'r1', 'pay'), tool('agent_result', 'r1', 'pay'), B]
    const editor = open(...own)
    const comparison = toRight([A, tool('agent_function', 'r1'), tool('agent_result', 'r1'), B], editor)
    editor.run(takeRows, { comparison, from: 'left', rows: keysOf(comparison, 1, 2) })
    const ids = rowsOf(editor).map((row) => getIn(row, ['tool', 'request_id']))
    expect(ids).toHaveLength(6)
    const fresh = ids.filter((id) => id !== undefined && id !== 'r1')
    expect(fresh).toHaveLength(2)
    expect(new Set(fresh).size).toBe(1)
    expect(
      countDifferences(toRight([A, tool('agent_function', 'r1'), tool('agent_result', 'r1'), B], editor))
        .byKind.tool,
    ).toMatchObject({ changed: 0, leftOnly: 0, rightOnly: 2 })
  })

  it('ties a result to the call that is there already under another request_id', () => {
    const editor = open(A, tool('agent_function', 'x9'), B)
    const comparison = toRight([A, tool('agent_function', 'r1'), tool('agent_result', 'r1'), B], editor)
    editor.run(takeRows, { comparison, from: 'left', rows: keysOf(comparison, 2) })
    const [, call, result] = editor.order()
    expect(call && editor.pairOf(call)).toBe(result)
    expect(call && editor.pairingOf(call)).toBe('request_id')
  })

  it('leads times to the clock of the edited call when asked to', () => {
    const editor = open(
      turn('agent', 'Good morning to you', 5000),
      turn('agent', 'I will send you another one', 7000),
    )
    const comparison = toRight([A, B, C], editor)
    editor.run(takeRows, { comparison, from: 'left', rows: keysOf(comparison, 1), times: 'warped' })
    expect(rowsOf(editor)[1]).toEqual(turn('user', 'I have lost my card', 6000))
  })

  it('is refused for a comparison of an earlier state, and changes nothing', () => {
    const editor = open(A, C)
    const comparison = toRight([A, B, C], editor)
    const args = { comparison, from: 'left', rows: keysOf(comparison, 1) } as const
    editor.run(takeEverything, { comparison, from: 'left' })
    const before = editor.toDraft()
    expect(editor.can(takeRows, args)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Compare again'),
    })
    expect(editor.run(takeRows, args).ok).toBe(false)
    expect(editor.toDraft()).toEqual(before)
    const fresh = toRight([A, B], editor)
    expect(editor.can(takeRows, { comparison: fresh, from: 'left', rows: [] }).ok).toBe(false)
    // The edited call has to be the side that is not taken from.
    expect(editor.can(takeRows, { comparison: fresh, from: 'right', rows: keysOf(fresh, 0) }).ok).toBe(false)
  })
})

describe('taking one field over', () => {
  const left = {
    role: 'agent',
    text: 'Good day to you',
    start_ms: 0,
    end_ms: 900,
    metadata: { a: [1, 2, 3], b: 1 },
  }
  const right = {
    role: 'agent',
    text: 'Good morning to you',
    start_ms: 0,
    end_ms: 950,
    metadata: { a: [1, 3], c: 1 },
  }

  it('changes that field alone', () => {
    const editor = open(right)
    const comparison = toRight([left], editor)
    const [row] = comparison.rows
    const changes = row?.difference?.changes.changes ?? []
    expect(changes.map(({ leftPath }) => leftPath.join('.'))).toEqual([
      'metadata.a.1',
      'metadata.b',
      'metadata.c',
    ])
    for (const [change] of [[changes[0]]]) {
      if (!row || !change) continue
      editor.run(takeChange, { comparison, from: 'left', row: row.key, change })
    }
    expect(rowsOf(editor)).toEqual([{ ...right, metadata: { a: [1, 2, 3], c: 1 } }])
    editor.history.undo()
    expect(rowsOf(editor)).toEqual([right])
    const [time] = comparison.rows[0]?.difference?.times ?? []
    const again = toRight([left], editor)
    if (time) editor.run(takeChange, { comparison: again, from: 'left', row: row?.key, change: time.change })
    expect(rowsOf(editor)).toEqual([{ ...right, end_ms: 900 }])
  })

  it('lets the words of a turn follow its text', () => {
    const words = [
      { word: 'Good', start_ms: 0, end_ms: 200 },
      { word: 'morning', start_ms: 250, end_ms: 600 },
    ]
    const editor = open({ role: 'agent', text: 'Good morning', words })
    const comparison = toRight([{ role: 'agent', text: 'Good evening', words }], editor)
    const change = comparison.rows[0]?.difference?.text
    if (change) editor.run(takeChange, { comparison, from: 'left', row: comparison.rows[0]?.key, change })
    expect(getIn(rowsOf(editor)[0] ?? null, ['words', 1, 'word'])).toBe('evening')
  })

  it('takes a field of the call, and refuses its timeline', () => {
    const editor = open(A)
    const other = { ...callWith(A), agent_version: 4 }
    const comparison = compareCalls(sideOfPayload(other), sideOfEditor(editor))
    const [change] = comparison.call.changes
    if (change) editor.run(takeChange, { comparison, from: 'left', row: undefined, change })
    expect(editor.toPayload()).toEqual(other)
    const without = compareCalls(sideOfPayload({ call_id: 'call-1' }), sideOfEditor(editor))
    const timeline = without.call.changes.find(({ leftPath }) => leftPath[0] === 'transcript_with_tool_calls')
    expect(timeline).toBeDefined()
    if (timeline) {
      const args = { comparison: without, from: 'left', row: undefined, change: timeline } as const
      expect(editor.can(takeChange, args)).toEqual({
        ok: false,
        reason: 'The timeline is taken over row by row.',
      })
    }
  })
})

describe('taking everything over', () => {
  it('keeps the id of the call unless it is asked for', () => {
    const editor = open(B)
    const other = { ...callWith(A, C), call_id: 'other', agent_version: 2 }
    const compare = () => compareCalls(sideOfPayload(other), sideOfEditor(editor))
    editor.run(takeEverything, { comparison: compare(), from: 'left' })
    expect(editor.toPayload()).toEqual({ ...other, call_id: 'call-1' })
    editor.run(takeEverything, { comparison: compare(), from: 'left', withCallId: true })
    expect(editor.toPayload()).toEqual(other)
  })

  it('is refused when the other payload is no call', () => {
    const editor = open(B)
    const comparison = compareCalls(sideOfPayload('no call'), sideOfEditor(editor))
    expect(editor.run(takeEverything, { comparison, from: 'left' }).ok).toBe(false)
    expect(rowsOf(editor)).toEqual([B])
  })
})
