import { describe, expect, it } from 'vitest'
import { setCallField } from '../commands/call/set-call-field.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import type { CommitEvent } from '../editor/editor.ts'
import { CALL, openHistory as open, pinAt } from './testing/open-history.ts'

describe('patches', () => {
  it('lead from a state to the present one, also back', () => {
    const { editor, type, wait } = open()
    const start = editor.history.revision()
    type('A')
    wait(1000)
    const middle = editor.history.revision()
    type('B')
    expect(editor.history.getPatches(start)).toHaveLength(2)
    expect(editor.history.getPatches(middle)).toHaveLength(1)
    const end = editor.history.revision()
    expect(editor.history.getPatches(end)).toEqual([])
    editor.history.undo()
    expect(editor.history.revision()).toBe(middle)
    const [back] = editor.history.getPatches(end) ?? []
    expect([...(back?.updated.values() ?? [])].map(([from, to]) => [from.wire, to.wire])).toMatchObject([
      [{ text: 'B' }, { text: 'A' }],
    ])
  })

  it('are not made up when the way is not known', () => {
    const { editor, type, wait } = open({ historyLimits: { entries: 1, bytes: 1e9 } })
    const start = editor.history.revision()
    type('A')
    const folded = editor.history.revision()
    type('AB')
    expect(editor.history.getPatches(folded)).toBeUndefined()
    wait(1000)
    type('C')
    expect(editor.history.getPatches(start)).toBeUndefined()
    expect(editor.history.getPatches(999)).toBeUndefined()
  })
})

describe('a history that the host keeps', () => {
  function hosted() {
    const opened = open({ history: 'host' })
    const events: CommitEvent[] = []
    opened.editor.onCommit((event) => events.push(event))
    return { ...opened, events }
  }

  it('hands out each change and takes it back by its diff, clean again where it was saved', () => {
    const { editor, first, type, events } = hosted()
    type('A')
    const between = editor.toPayload()
    type('B')
    expect(editor.history.canUndo()).toBe(false)
    expect(editor.history.undoLabel()).toBeUndefined()
    expect(editor.history.undo()).toBe(false)
    expect(events.map(({ label, fold }) => [label, fold])).toEqual([
      ['Change text', `text:${first}`],
      ['Change text', `text:${first}`],
    ])
    const [one, two] = events
    if (!one || !two) throw new Error('no events')
    editor.applyPatch(two.diff, { direction: 'back', select: [first] })
    expect(editor.toPayload()).toEqual(between)
    expect(editor.selection.ids()).toEqual([first])
    expect(editor.history.revision()).toBe(one.toRevision)
    editor.applyPatch(one.diff, { direction: 'back' })
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.isClean()).toBe(true)
    editor.applyPatch(one.diff)
    expect(editor.toPayload()).toEqual(between)
    expect(events.slice(2).map(({ cause }) => cause)).toEqual(['patch', 'patch', 'patch'])
    expect(editor.history.getPatches(0)).toBeUndefined()
  })

  it('takes no diff out of its turn, and nothing has happened then', () => {
    const { editor, type, events } = hosted()
    type('A')
    type('B')
    const after = editor.toPayload()
    const first = events[0]?.diff
    if (!first) throw new Error('no events')
    expect(() => editor.applyPatch(first, { direction: 'back' })).toThrow('in their order')
    expect(editor.toPayload()).toEqual(after)
    expect(events).toHaveLength(2)
  })

  it('still lets a gesture be cancelled, and says which', () => {
    const { editor, first, events } = hosted()
    const gesture = editor.history.begin('Drag')
    editor.commit('Preview', (tx) => pinAt(tx, first, 5), { gestureId: gesture.id })
    editor.commit('Preview', (tx) => pinAt(tx, first, 6), { gestureId: gesture.id })
    gesture.cancel()
    expect(editor.toPayload()).toEqual(CALL)
    expect(events.map(({ cause, gestureId }) => [cause, gestureId])).toEqual([
      ['commit', gesture.id],
      ['commit', gesture.id],
      ['cancel', gesture.id],
    ])
  })

  it('is not mixed with one that the editor keeps', () => {
    const { editor, type } = open()
    const diffs: CommitEvent[] = []
    editor.onCommit((event) => diffs.push(event))
    type('A')
    const diff = diffs[0]?.diff
    if (!diff) throw new Error('no events')
    expect(() => editor.applyPatch(diff, { direction: 'back' })).toThrow('its own history')
    expect(editor.history.canUndo()).toBe(true)
  })
})

describe('the last change', () => {
  it('tells a view where to look, also after undo and redo', () => {
    const { editor, first, second, type } = open()
    expect(editor.lastChange()).toBeUndefined()
    type('A', second)
    expect(editor.lastChange()).toEqual({
      label: 'Change text',
      cause: 'commit',
      ids: [second],
      call: false,
      near: second,
    })
    editor.run(removeSegments, { ids: [first] })
    expect(editor.lastChange()).toMatchObject({ ids: [], near: second })
    editor.history.undo()
    expect(editor.lastChange()).toMatchObject({ cause: 'undo', label: 'Delete', ids: [first], near: first })
    editor.run(removeSegments, { ids: [first, second] })
    expect(editor.lastChange()?.near).toBeUndefined()
    editor.run(setCallField, { path: ['call_id'], value: 'other' })
    expect(editor.lastChange()).toMatchObject({ ids: [], call: true, near: undefined })
  })
})
