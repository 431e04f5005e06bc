import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setCallField } from '../commands/call/set-call-field.ts'
import { setTimes } from '../commands/segment/set-times.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'

function open(...segments: readonly Json[]) {
  const editor = openEditor(callWith(...segments))
  return { editor, ids: editor.order() }
}

const NODE = { role: 'node_transition', node: { from: 'a', to: 'b' } }

describe('the time index', () => {
  it('finds what touches a window, also what began long before it', () => {
    const item = fc.record({ start: fc.nat(1000), length: fc.oneof(fc.nat(30), fc.nat(1000)) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), fc.nat(1100), fc.nat(200), (items, fromMs, lengthMs) => {
        const { editor } = open(
          ...items.map(({ start, length }) => ({ role: 'user', start_ms: start, end_ms: start + length })),
        )
        const toMs = fromMs + lengthMs
        const wanted = editor.time
          .lane('user')
          .filter(({ span }) => span.startMs <= toMs && span.endMs >= fromMs)
        expect(editor.time.within('user', fromMs, toMs)).toEqual(wanted)
      }),
    )
  })

  it('orders a lane by start, then by place in the list', () => {
    const { editor, ids } = open(
      { role: 'user', start_ms: 500, end_ms: 600 },
      { role: 'user', start_ms: 100, end_ms: 900 },
      { role: 'user', start_ms: 500, end_ms: 550 },
    )
    expect(editor.time.lane('user').map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]])
  })

  it('shows untimed rows between their timed neighbours, sharing the room', () => {
    const { editor, ids } = open({ role: 'user', start_ms: 0, end_ms: 1000 }, NODE, NODE, {
      role: 'agent',
      start_ms: 3000,
      end_ms: 4000,
    })
    expect(editor.time.item(ids[1] ?? '')).toMatchObject({
      inferred: true,
      span: { startMs: 1000, endMs: 2000 },
    })
    expect(editor.time.item(ids[2] ?? '')).toMatchObject({
      inferred: true,
      span: { startMs: 2000, endMs: 3000 },
    })
    expect(editor.segment(ids[1] ?? '')?.span).toBeUndefined()
    editor.run(setTimes, { id: ids[3] ?? '', startMs: 1400 })
    expect(editor.time.item(ids[2] ?? '')).toMatchObject({ span: { startMs: 1200, endMs: 1400 } })
  })

  it('shows untimed rows as moments where their neighbours leave no room, and up to the end of the call', () => {
    const { editor, ids } = open(
      { role: 'user', start_ms: 0, end_ms: 5000 },
      NODE,
      { role: 'agent', start_ms: 3000, end_ms: 6000 },
      NODE,
    )
    expect(editor.time.item(ids[1] ?? '')?.span).toEqual({ startMs: 5000, endMs: 5000 })
    expect(editor.time.item(ids[3] ?? '')?.span).toEqual({ startMs: 6000, endMs: 60_000 })
    editor.run(setCallField, { path: ['duration_ms'], value: 7000 })
    expect(editor.time.item(ids[3] ?? '')?.span).toEqual({ startMs: 6000, endMs: 7000 })
  })

  it('tells an untimed row when its neighbour moves it', () => {
    const { editor, ids } = open({ role: 'user', start_ms: 0, end_ms: 1000 }, NODE)
    let heard = 0
    editor.subscribe(`segment:${ids[1]}`, () => {
      heard += 1
    })
    editor.run(setTimes, { id: ids[0] ?? '', endMs: 1200 })
    expect(heard).toBe(1)
  })

  it('is as long as the call says, or as its last item reaches', () => {
    const { editor, ids } = open({ role: 'user', start_ms: 0, end_ms: 1000 })
    expect(editor.time.durationMs()).toBe(60_000)
    editor.run(setTimes, { id: ids[0] ?? '', endMs: 70_000 })
    expect(editor.time.durationMs()).toBe(70_000)
  })

  it('has no lane for a role that there is not, and keeps its time', () => {
    const { editor, ids } = open({ role: 'caller', start_ms: 0, end_ms: 99_000 })
    expect(editor.time.laneOf(ids[0] ?? '')).toBeUndefined()
    expect(editor.time.durationMs()).toBe(99_000)
  })
})
