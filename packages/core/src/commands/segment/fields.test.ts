import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { setCallField } from '../call/set-call-field.ts'
import { addTurn } from '../timeline/add-turn.ts'
import { replaceSegment } from './replace-segment.ts'
import { setField } from './set-field.ts'
import { setText } from './set-text.ts'

const TOOL = { role: 'agent_function', start_ms: 1, tool: { name: 'find', params: { a: 1 } }, extra: [1] }

function open(...segments: readonly Json[]) {
  const editor = openEditor(callWith(...segments))
  const [id = ''] = editor.order()
  return { editor, id, wire: () => editor.segment(id)?.wire }
}

describe('a field of a segment', () => {
  it('changes alone, wherever it is', () => {
    const { editor, id, wire } = open(TOOL)
    editor.run(setField, { id, path: ['tool', 'params', 'b', 'c'], value: [true] })
    expect(wire()).toEqual({ ...TOOL, tool: { name: 'find', params: { a: 1, b: { c: [true] } } } })
    editor.run(setField, { id, path: ['tool', 'params'], value: undefined })
    expect(wire()).toEqual({ ...TOOL, tool: { name: 'find' } })
  })

  it('can have any name, and reaches no prototype', () => {
    const { editor, id } = open(TOOL)
    editor.run(setField, { id, path: ['metadata', '__proto__', 'polluted'], value: true })
    expect(JSON.stringify(editor.segment(id)?.wire)).toContain('"metadata":{"__proto__":{"polluted":true}}')
    expect({}).not.toHaveProperty('polluted')
    editor.run(setField, { id, path: ['metadata', '__proto__'], value: undefined })
    expect(JSON.stringify(editor.segment(id)?.wire)).toContain('"metadata":{}')
    editor.run(setField, { id, path: ['constructor', 'name'], value: 'x' })
    expect(JSON.stringify(editor.segment(id)?.wire)).toContain('"constructor":{"name":"x"}')
  })

  it('is refused where nothing can hold it', () => {
    const { editor, id } = open({ role: 'user', text: 'Hi' })
    expect(editor.run(setField, { id, path: ['text', 'deeper'], value: 1 })).toMatchObject({ ok: false })
    expect(editor.run(setField, { id, path: ['words', 5], value: {} })).toMatchObject({ ok: false })
    expect(editor.run(setField, { id, path: [], value: {} })).toMatchObject({ ok: false })
    expect(editor.run(setField, { id: 'nobody', path: ['text'], value: 'x' })).toMatchObject({ ok: false })
    expect(editor.history.canUndo()).toBe(false)
  })

  it('makes no step when it is so already', () => {
    const { editor, id } = open(TOOL)
    editor.run(setField, { id, path: ['tool', 'params'], value: { a: 1 } })
    editor.run(setField, { id, path: ['tool', 'missing'], value: undefined })
    expect(editor.history.canUndo()).toBe(false)
  })
})

describe('a segment as JSON', () => {
  it('can become anything, also what is no segment, and be mended again', () => {
    const { editor, id } = open(TOOL)
    editor.run(replaceSegment, { id, wire: 'broken' })
    expect(editor.toPayload()).toEqual(callWith('broken'))
    expect(editor.problems.count('error')).toBe(1)
    expect(editor.can(setField, { id, path: ['role'], value: 'user' })).toMatchObject({ ok: false })
    editor.run(replaceSegment, { id, wire: TOOL })
    expect(editor.toPayload()).toEqual(callWith(TOOL))
  })

  it('keeps what is known of words that are still there', () => {
    const words = ['a', 'b', 'c'].map((word, i) => ({ word, start_ms: i, end_ms: i + 1 }))
    const { editor, id } = open({ role: 'user', text: 'a b c', words })
    const before = editor.segment(id)?.words ?? []
    editor.run(replaceSegment, {
      id,
      wire: {
        role: 'user',
        text: 'a x b c',
        words: words.toSpliced(1, 0, { word: 'x', start_ms: 1, end_ms: 1 }),
      },
    })
    const after = editor.segment(id)?.words ?? []
    expect([after[0], after[2], after[3]]).toEqual(before)
    expect(after[1]?.provenance).toBe('manual')
  })
})

describe('the text of a turn', () => {
  it('adds no words to a turn that has none, and no text field that is not asked for', () => {
    const { editor, id, wire } = open({ role: 'user', start_ms: 0, end_ms: 900 })
    editor.run(setText, { id, text: 'Hello there' })
    expect(wire()).toEqual({ role: 'user', start_ms: 0, end_ms: 900, text: 'Hello there' })
  })

  it('is that of its words when it has no other', () => {
    const words = [
      { word: 'Hello', start_ms: 0, end_ms: 400, confidence: 0.5 },
      { word: 'there', start_ms: 400, end_ms: 800 },
    ]
    const { editor, id, wire } = open({ role: 'user', words })
    editor.run(setText, { id, text: 'Hello dear' })
    expect(wire()).toEqual({
      role: 'user',
      words: [words[0], { word: 'dear', start_ms: 400, end_ms: 800 }],
      text: 'Hello dear',
    })
  })

  it('marks new words as computed and leaves the others as they were reported', () => {
    const words = [
      { word: 'Hello', start_ms: 0, end_ms: 400 },
      { word: 'there', start_ms: 2000, end_ms: 2400 },
    ]
    const { editor, id } = open({ role: 'user', text: 'Hello there', words })
    const before = editor.segment(id)?.words ?? []
    editor.run(setText, { id, text: 'Hello again there' })
    const after = editor.segment(id)?.words ?? []
    expect(after.map((note) => note.provenance)).toEqual(['reported', 'derived', 'reported'])
    expect([after[0], after[2]]).toEqual(before)
  })
})

describe('a field of the call', () => {
  it('changes alone', () => {
    const { editor } = open(TOOL)
    editor.run(setCallField, { path: ['metadata', 'ai_models', 'llm_model'], value: 'some-model' })
    expect(editor.toPayload()).toEqual({
      ...callWith(TOOL),
      metadata: { ai_models: { llm_model: 'some-model' } },
    })
    editor.run(setCallField, { path: ['call_id'], value: undefined })
    expect(editor.toPayload()).not.toHaveProperty('call_id')
  })

  it('is not the timeline, which is edited item by item, but for making an empty one', () => {
    const { editor } = open(TOOL)
    const path = ['transcript_with_tool_calls']
    expect(editor.run(setCallField, { path, value: [] })).toMatchObject({ ok: false })
    expect(editor.run(setCallField, { path: [...path, 0], value: {} })).toMatchObject({ ok: false })
    const empty = openEditor({ call_id: 'x', transcript_with_tool_calls: null })
    expect(empty.run(setCallField, { path, value: [TOOL] })).toMatchObject({ ok: false })
    expect(empty.run(setCallField, { path, value: [] })).toEqual({ ok: true })
    expect(empty.run(addTurn, { role: 'user', text: 'Hi' })).toEqual({ ok: true })
    expect(empty.toPayload()).toMatchObject({ transcript_with_tool_calls: [{ text: 'Hi' }] })
  })

  it('is refused where the payload is no object', () => {
    expect(openEditor([1]).run(setCallField, { path: ['call_id'], value: 'x' })).toMatchObject({ ok: false })
  })
})
