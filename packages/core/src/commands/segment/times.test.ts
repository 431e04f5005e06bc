import type { Json, JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import type { TimesWanted } from '../../times/retimed-segment.ts'
import { setTimes } from './set-times.ts'
import { shiftSegments } from './shift-segments.ts'

function open(...segments: readonly Json[]) {
  const editor = openEditor(callWith(...segments))
  const ids = editor.order()
  return { editor, ids, wire: (index = 0) => editor.segment(ids[index] ?? '')?.wire }
}

function timed(segment: JsonObject, wanted: TimesWanted) {
  const { editor, ids, wire } = open(segment)
  const result = editor.run(setTimes, { id: ids[0] ?? '', ...wanted })
  return { result, wire: wire(), record: editor.segment(ids[0] ?? ''), editor }
}

const WORDS = [
  { word: 'Hello', start_ms: 100, end_ms: 400 },
  { word: 'there', start_ms: 500, end_ms: 900, confidence: 0.9 },
]

describe('setting times', () => {
  it('writes the field that was asked for, and leaves the other edge', () => {
    expect(timed({ role: 'user', start_ms: 100, end_ms: 900 }, { startMs: 300 }).wire).toEqual({
      role: 'user',
      start_ms: 300,
      end_ms: 900,
    })
  })

  it('keeps the length in step where there is one, and adds none where there is not', () => {
    const both = { role: 'user', start_ms: 100, end_ms: 900, duration_ms: 800 }
    expect(timed(both, { endMs: 1100 }).wire).toEqual({ ...both, end_ms: 1100, duration_ms: 1000 })
    const byLength = { role: 'user', start_ms: 100, duration_ms: 800 }
    expect(timed(byLength, { endMs: 1100 }).wire).toEqual({ ...byLength, duration_ms: 1000 })
    expect(timed(byLength, { startMs: 300 }).wire).toEqual({ ...byLength, start_ms: 300, duration_ms: 600 })
    const byEnd = { role: 'user', start_ms: 100, end_ms: 900 }
    expect(timed(byEnd, { durationMs: 500 }).wire).toEqual({ ...byEnd, end_ms: 600 })
  })

  it('leaves words where they are when one edge moves, and takes them along when both do', () => {
    const turn = { role: 'user', text: 'Hello there', start_ms: 100, end_ms: 900, words: WORDS }
    expect(timed(turn, { endMs: 1200 }).wire).toEqual({ ...turn, end_ms: 1200 })
    const moved = timed(turn, { startMs: 1100, endMs: 1900 })
    expect(moved.wire).toEqual({
      ...turn,
      start_ms: 1100,
      end_ms: 1900,
      words: [
        { word: 'Hello', start_ms: 1100, end_ms: 1400 },
        { word: 'there', start_ms: 1500, end_ms: 1900, confidence: 0.9 },
      ],
    })
    expect(moved.record?.provenance).toBe('reported')
  })

  it('changes a turn that is timed by its words at its outer words, and stays words-only', () => {
    const turn = { role: 'user', text: 'Hello there', words: WORDS }
    const { wire, record } = timed(turn, { startMs: 50, endMs: 1000 })
    expect(wire).toEqual({
      ...turn,
      words: [
        { word: 'Hello', start_ms: 50, end_ms: 400 },
        { word: 'there', start_ms: 500, end_ms: 1000, confidence: 0.9 },
      ],
    })
    expect(record?.words.map((word) => word.provenance)).toEqual(['manual', 'manual'])
    expect(timed(turn, { startMs: 450 }).result).toMatchObject({ ok: false })
  })

  it('gives times to a row that has none', () => {
    const { wire, record } = timed({ role: 'node_transition' }, { startMs: 700 })
    expect(wire).toEqual({ role: 'node_transition', start_ms: 700 })
    expect(record).toMatchObject({ span: { startMs: 700, endMs: 700 }, provenance: 'manual' })
    expect(timed({ role: 'user', start_ms: 700 }, { durationMs: 300 }).wire).toEqual({
      role: 'user',
      start_ms: 700,
      duration_ms: 300,
    })
    expect(timed({ role: 'user' }, { durationMs: 300 }).result).toMatchObject({ ok: false })
  })

  it("lets a tool's own times follow the row's, and lead where the row has none", () => {
    const row = { role: 'agent_result', start_ms: 100, end_ms: 900, tool: { start_ms: 100, end_ms: 900 } }
    expect(timed(row, { endMs: 1000 }).wire).toEqual({
      ...row,
      end_ms: 1000,
      tool: { start_ms: 100, end_ms: 1000 },
    })
    const bare = { role: 'agent_function', tool: { name: 'x', start_ms: 100 } }
    expect(timed(bare, { startMs: 200 }).wire).toEqual({ ...bare, tool: { name: 'x', start_ms: 200 } })
  })

  it('keeps what else is in the segment, and writes whole milliseconds', () => {
    const odd = {
      role: 'user',
      start_ms: '100',
      end_ms: 900.5,
      extra: { deep: [1] },
      metadata: { e2e_latency: 3 },
    }
    expect(timed(odd, { startMs: 120.2 }).wire).toEqual({ ...odd, start_ms: 121 })
  })

  it.each([
    [{ startMs: Number.NaN }, 'number of milliseconds'],
    [{ endMs: Number.POSITIVE_INFINITY }, 'number of milliseconds'],
    [{ startMs: -1 }, 'negative'],
    [{ durationMs: -5 }, 'negative'],
    [{ startMs: 1.7e12 }, 'too large'],
    [{ startMs: 901 }, 'before the start'],
    [{ endMs: 99 }, 'before the start'],
  ])('refuses %j with a reason and changes nothing', (wanted, reason) => {
    const segment = { role: 'user', start_ms: 100, end_ms: 900 }
    const { result, wire, editor } = timed(segment, wanted)
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
    expect(wire).toEqual(segment)
    expect(editor.history.canUndo()).toBe(false)
    expect(editor.can(setTimes, { id: editor.order()[0] ?? '', ...wanted })).toEqual(result)
  })

  it('can mend a segment that ends before it starts, one field at a time', () => {
    const turned = { role: 'user', start_ms: 9000, end_ms: 1000 }
    const { editor, ids, wire } = open(turned)
    expect(editor.run(setTimes, { id: ids[0] ?? '', startMs: 2000 })).toEqual({ ok: true })
    expect(editor.run(setTimes, { id: ids[0] ?? '', endMs: 3000 })).toEqual({ ok: true })
    expect(wire()).toEqual({ role: 'user', start_ms: 2000, end_ms: 3000 })
  })

  it('makes no step when the times are so already', () => {
    const { result, editor } = timed({ role: 'user', start_ms: 100, end_ms: 900 }, { startMs: 100 })
    expect(result).toEqual({ ok: true })
    expect(editor.history.canUndo()).toBe(false)
  })

  it('comes to the span that was asked for, whatever fields carry it', () => {
    const time = fc.nat(5000)
    const segment = fc.record(
      {
        role: fc.constantFrom('user', 'agent_result'),
        start_ms: time,
        end_ms: time,
        duration_ms: time,
        tool: fc.record({ start_ms: time }, { requiredKeys: [] }),
      },
      { requiredKeys: ['role'] },
    )
    fc.assert(
      fc.property(segment, time, time, (wire, startMs, lengthMs) => {
        const { result, record } = timed(wire, { startMs, endMs: startMs + lengthMs })
        expect(result).toEqual({ ok: true })
        expect(record?.span).toEqual({ startMs, endMs: startMs + lengthMs })
      }),
    )
  })
})

describe('moving in time', () => {
  const turn = { role: 'user', start_ms: 100, end_ms: 900, words: WORDS }

  it('moves a segment with its words and its tool', () => {
    const { editor, ids, wire } = open({ ...turn, tool: { start_ms: 150 } })
    editor.run(shiftSegments, { ids, edge: 'both', deltaMs: 50 })
    expect(wire()).toEqual({
      ...turn,
      start_ms: 150,
      end_ms: 950,
      tool: { start_ms: 200 },
      words: [
        { word: 'Hello', start_ms: 150, end_ms: 450 },
        { word: 'there', start_ms: 550, end_ms: 950, confidence: 0.9 },
      ],
    })
  })

  it('stops the whole group where its first one meets the start of the call', () => {
    const { editor, ids, wire } = open(turn, { role: 'agent', start_ms: 1000, end_ms: 2000 })
    editor.run(shiftSegments, { ids, edge: 'both', deltaMs: -500 })
    expect(wire(0)).toMatchObject({ start_ms: 0, end_ms: 800 })
    expect(wire(1)).toMatchObject({ start_ms: 900, end_ms: 1900 })
    expect(editor.run(shiftSegments, { ids, edge: 'both', deltaMs: -500 })).toMatchObject({ ok: false })
  })

  it('stops an edge at the other one', () => {
    const { editor, ids, wire } = open({ role: 'agent', start_ms: 1000, end_ms: 2000 })
    editor.run(shiftSegments, { ids, edge: 'start', deltaMs: 5000 })
    expect(wire()).toMatchObject({ start_ms: 2000, end_ms: 2000 })
    editor.run(shiftSegments, { ids, edge: 'end', deltaMs: -5000 })
    expect(wire()).toMatchObject({ start_ms: 2000, end_ms: 2000 })
  })

  it('folds repeated nudges into one step', () => {
    const { editor, ids } = open(turn)
    for (let i = 0; i < 5; i += 1) editor.run(shiftSegments, { ids, edge: 'end', deltaMs: 10 })
    editor.history.undo()
    expect(editor.history.isClean()).toBe(true)
  })

  it('refuses what has no time, and what is no number', () => {
    const { editor, ids } = open({ role: 'node_transition' })
    expect(editor.can(shiftSegments, { ids, edge: 'both', deltaMs: 10 })).toMatchObject({ ok: false })
    expect(editor.can(shiftSegments, { ids, edge: 'both', deltaMs: Number.NaN })).toMatchObject({ ok: false })
  })
})
