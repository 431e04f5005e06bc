import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import type { Editor } from '../../editor/editor.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { addNodeTransition } from './add-node-transition.ts'
import { addToolCall } from './add-tool-call.ts'
import { addTurn } from './add-turn.ts'
import { duplicateSegments } from './duplicate-segments.ts'
import { moveSegments } from './move-segments.ts'
import { removeSegments } from './remove-segments.ts'
import { sortByTime } from './sort-by-time.ts'

const USER = { role: 'user', text: 'Hello', start_ms: 0, end_ms: 1000 }
const CALL = { role: 'agent_function', start_ms: 1200, tool: { name: 'find', request_id: 'r1', params: {} } }
const RESULT = { role: 'agent_result', start_ms: 1900, tool: { name: 'find', request_id: 'r1', result: {} } }
const NODE = { role: 'node_transition', start_ms: 2000, node: { from: 'start', to: 'greeting' } }
const AGENT = { role: 'agent', text: 'Hi', start_ms: 5000, end_ms: 6000 }

function open(...segments: readonly Json[]) {
  const editor = openEditor(callWith(...segments))
  return { editor, ids: editor.order(), wires: () => wiresOf(editor) }
}

function wiresOf(editor: Editor): readonly Json[] {
  return editor.order().map((id) => editor.segment(id)?.wire ?? null)
}

describe('adding a turn', () => {
  it('puts it behind the selection, in list and in time, and selects it', () => {
    const { editor, ids, wires } = open(USER, AGENT)
    editor.selection.set(ids.slice(0, 1))
    expect(editor.run(addTurn, { role: 'agent', text: 'Good morning' })).toEqual({ ok: true })
    expect(wires()[1]).toMatchObject({ role: 'agent', text: 'Good morning', start_ms: 1900 })
    expect(editor.selection.ids()).toEqual([editor.order()[1]])
    expect(editor.segment(editor.order()[1] ?? '')?.provenance).toBe('derived')
    expect(editor.problems.all()).toEqual([])
  })

  it('squeezes it into the room that is there', () => {
    const { editor, ids, wires } = open(USER, { ...AGENT, start_ms: 1800 })
    editor.run(addTurn, { role: 'agent', text: 'A long sentence with many words in it', after: ids[0] ?? '' })
    const [, added] = wires()
    expect(added).toMatchObject({ end_ms: 1800 })
    expect(editor.segment(editor.order()[1] ?? '')?.span?.startMs).toBeGreaterThan(1000)
  })

  it('takes as long as its text takes to say', () => {
    const { editor } = open()
    editor.run(addTurn, { role: 'user', text: 'Hello there, how are you?' })
    editor.run(addTurn, { role: 'user', text: 'Yes.' })
    const [long, short] = editor.order().map((id) => editor.segment(id)?.span)
    const lengthOf = (span: typeof long): number => (span?.endMs ?? 0) - (span?.startMs ?? 0)
    expect(lengthOf(long)).toBeGreaterThan(1200)
    expect(lengthOf(long)).toBeLessThan(2600)
    expect(lengthOf(short)).toBeLessThan(lengthOf(long))
  })

  it('goes to the end of the call when nothing is selected', () => {
    const { editor, wires } = open(USER, AGENT)
    editor.run(addTurn, { role: 'user', text: 'Bye' })
    expect(wires()[2]).toMatchObject({ text: 'Bye', start_ms: 6600 })
  })

  it.each<Json>([null, [], 'text', {}, { transcript_with_tool_calls: 'none' }])(
    'is refused on %j',
    (payload) => {
      const editor = openEditor(payload)
      expect(editor.run(addTurn, { role: 'user' })).toMatchObject({ ok: false })
      expect(editor.toPayload()).toEqual(payload)
    },
  )
})

describe('adding a tool call', () => {
  it('makes a call and its result, paired, as one step', () => {
    const { editor, ids, wires } = open(USER, AGENT)
    editor.run(addToolCall, { name: 'book', params: { day: 1 }, result: { ok: true }, after: ids[0] ?? '' })
    const [, call = '', result = ''] = editor.order()
    expect(wires()[1]).toMatchObject({ role: 'agent_function', tool: { name: 'book', params: { day: 1 } } })
    expect(wires()[2]).toMatchObject({ role: 'agent_result', tool: { name: 'book', result: { ok: true } } })
    expect(editor.pairOf(call)).toBe(result)
    expect(editor.pairOf(result)).toBe(call)
    expect(editor.pairingOf(call)).toBe('request_id')
    expect(editor.selection.primary()).toBe(call)
    expect(editor.problems.count('error')).toBe(0)
    editor.history.undo()
    expect(editor.order()).toEqual(ids)
  })
})

describe('adding a node transition', () => {
  it('leads on from the node that the call is in by then', () => {
    const { editor, ids, wires } = open(USER, NODE, AGENT)
    editor.run(addNodeTransition, { to: 'payment' })
    expect(wires()[3]).toMatchObject({ role: 'node_transition', node: { from: 'greeting', to: 'payment' } })
    editor.run(addNodeTransition, { to: 'early', after: ids[0] ?? '' })
    expect(wires()[1]).toMatchObject({ node: { from: 'start', to: 'early' } })
  })
})

describe('deleting', () => {
  it('takes the result of a call with it when they are tied by an id', () => {
    const { editor, ids, wires } = open(USER, CALL, RESULT, AGENT)
    editor.run(removeSegments, { ids: ids.slice(1, 2) })
    expect(wires()).toEqual([USER, AGENT])
    expect(editor.selection.ids()).toEqual([ids[3]])
    editor.history.undo()
    expect(wires()).toEqual([USER, CALL, RESULT, AGENT])
  })

  it('leaves a result that is only guessed to belong, with a problem on it', () => {
    const guessed = { ...RESULT, tool: { name: 'find', result: {} } }
    const { editor, ids, wires } = open(USER, CALL, guessed, AGENT)
    editor.run(removeSegments, { ids: ids.slice(1, 2) })
    expect(wires()).toEqual([USER, guessed, AGENT])
    expect(editor.problems.of(ids[2] ?? '').map((problem) => problem.code)).toContain('result_without_call')
  })

  it('leaves the call when its result is deleted', () => {
    const { editor, ids, wires } = open(CALL, RESULT)
    editor.run(removeSegments, { ids: ids.slice(1) })
    expect(wires()).toEqual([CALL])
    expect(editor.selection.ids()).toEqual([ids[0]])
  })

  it('is refused when nothing is there to delete', () => {
    const { editor } = open(USER)
    expect(editor.can(removeSegments, { ids: ['nobody'] })).toMatchObject({ ok: false })
  })
})

describe('moving in the list', () => {
  const rows = [USER, CALL, RESULT, AGENT]

  it('changes the place and no time', () => {
    const { editor, ids, wires } = open(...rows)
    editor.run(moveSegments, { ids: ids.slice(3), to: 'up' })
    expect(wires()).toEqual([USER, CALL, AGENT, RESULT])
    editor.run(moveSegments, { ids: ids.slice(3), to: 0 })
    expect(wires()).toEqual([AGENT, USER, CALL, RESULT])
    editor.run(moveSegments, { ids: ids.slice(3), to: 99 })
    expect(wires()).toEqual(rows)
  })

  it('moves several as one block', () => {
    const { editor, ids, wires } = open(...rows)
    editor.run(moveSegments, { ids: [ids[2] ?? '', ids[0] ?? ''], to: 'down' })
    expect(wires()).toEqual([CALL, AGENT, USER, RESULT])
  })

  it('says when it cannot go further', () => {
    const { editor, ids } = open(...rows)
    expect(editor.can(moveSegments, { ids: ids.slice(0, 1), to: 'up' })).toMatchObject({ ok: false })
    expect(editor.can(moveSegments, { ids: ids.slice(3), to: 'down' })).toMatchObject({ ok: false })
    expect(editor.can(moveSegments, { ids: ids.slice(3), to: 0.5 })).toMatchObject({ ok: false })
  })

  it('tells nobody of rows that stay', () => {
    const { editor, ids } = open(...rows)
    let heard = 0
    editor.subscribe(`segment:${ids[0]}`, () => {
      heard += 1
    })
    editor.run(moveSegments, { ids: ids.slice(3), to: 'up' })
    expect(heard).toBe(0)
  })
})

describe('sorting by time', () => {
  it('orders by start, and keeps untimed rows behind the row that they follow', () => {
    const untimed = { role: 'node_transition', node: { from: 'a', to: 'b' } }
    const { editor, wires } = open(AGENT, untimed, USER, CALL)
    expect(editor.run(sortByTime, undefined)).toEqual({ ok: true })
    expect(wires()).toEqual([USER, CALL, AGENT, untimed])
    expect(editor.can(sortByTime, undefined)).toMatchObject({ ok: false })
    editor.history.undo()
    expect(wires()).toEqual([AGENT, untimed, USER, CALL])
  })
})

describe('duplicating', () => {
  it('copies rows behind themselves in list and time, pairs staying pairs of their own', () => {
    const { editor, ids, wires } = open(USER, CALL, RESULT, AGENT)
    editor.run(duplicateSegments, { ids: ids.slice(1, 3) })
    const [, , , call = '', result = ''] = editor.order()
    expect(wires().slice(0, 3)).toEqual([USER, CALL, RESULT])
    expect(wires()[3]).toMatchObject({ ...CALL, start_ms: 1900, tool: { name: 'find' } })
    expect(wires()[4]).toMatchObject({ start_ms: 2600 })
    expect(editor.pairOf(call)).toBe(result)
    expect(editor.pairOf(ids[1] ?? '')).toBe(ids[2])
    expect(editor.problems.all().map((problem) => problem.code)).not.toContain('duplicate_request_id')
    expect(editor.selection.ids()).toContain(call)
  })
})
