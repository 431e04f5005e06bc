import { describe, expect, it } from 'vitest'
import { redo, undo } from '../commands/palette/history-commands.ts'
import { setRole } from '../commands/segment/set-role.ts'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import type { Editor } from '../editor/editor.ts'
import { CALL, openHistory as open, pinAt, textOf } from './testing/open-history.ts'

describe('typing', () => {
  it('is one step while it goes on, and a new one after a pause', () => {
    const { editor, first, type, wait } = open()
    type('Hello t')
    wait(400)
    type('Hello there')
    wait(501)
    type('Hello there!')
    editor.history.undo()
    expect(textOf(editor, first)).toBe('Hello there')
    editor.history.undo()
    expect(textOf(editor, first)).toBe('Hello')
    expect(editor.history.canUndo()).toBe(false)
  })

  it('in another turn, or another kind of edit, is a step of its own', () => {
    const { editor, first, second, type } = open()
    type('A')
    type('B', second)
    type('C')
    editor.run(setRole, { id: first, role: 'agent' })
    type('D')
    for (const label of ['Change text', 'Change role', 'Change text', 'Change text', 'Change text']) {
      expect(editor.history.undoLabel()).toBe(label)
      editor.history.undo()
    }
    expect(editor.toPayload()).toEqual(CALL)
  })

  it('does not go on in a step that was undone to', () => {
    const { editor, first, second, type } = open()
    type('A')
    type('B', second)
    editor.history.undo()
    type('AB')
    editor.history.undo()
    expect(textOf(editor, first)).toBe('A')
  })

  it('does not go on in a step that was saved, so that undoing to it is clean', () => {
    const { editor, type } = open()
    type('A')
    editor.history.markSaved()
    type('AB')
    expect(editor.history.isClean()).toBe(false)
    editor.history.undo()
    expect(editor.history.isClean()).toBe(true)
  })
})

describe('a document', () => {
  it('is clean when it is undone to what was saved, and not when the saved state cannot be reached', () => {
    const { editor, type, wait } = open()
    expect(editor.history.isClean()).toBe(true)
    type('A')
    wait(1000)
    type('B')
    editor.history.markSaved()
    editor.history.undo()
    expect(editor.history.isClean()).toBe(false)
    editor.history.redo()
    expect(editor.history.isClean()).toBe(true)
    editor.history.undo()
    type('C')
    editor.history.undo()
    expect(editor.history.isClean()).toBe(false)
  })

  it('says so to those who wait for the history when it is saved', () => {
    const { editor, type } = open()
    type('A')
    let heard = 0
    editor.subscribe('history', () => {
      heard += 1
    })
    editor.history.markSaved()
    editor.history.markSaved()
    expect(heard).toBe(1)
  })
})

describe('the history', () => {
  it('restores what was selected before a step, and after it', () => {
    const { editor, first, second } = open()
    editor.selection.set([first, second], ['text'])
    editor.run(removeSegments, { ids: [first] })
    expect(editor.selection.ids()).toEqual([second])
    editor.selection.clear()
    editor.run(undo, undefined)
    expect(editor.selection.ids()).toEqual([first, second])
    expect(editor.selection.primary()).toBe(second)
    expect(editor.selection.focusPath()).toEqual(['text'])
    editor.run(redo, undefined)
    expect(editor.selection.ids()).toEqual([second])
  })

  it('forgets what could be redone when something else is done', () => {
    const { editor, type } = open()
    type('A')
    editor.history.undo()
    expect(editor.history.redoLabel()).toBe('Change text')
    type('B')
    expect(editor.history.canRedo()).toBe(false)
    expect(editor.history.redo()).toBe(false)
  })

  it('keeps no more steps than it may', () => {
    const { editor, first, type, wait } = open({ historyLimits: { entries: 3, bytes: 1e9 } })
    for (const text of ['1', '2', '3', '4', '5']) {
      type(text)
      wait(1000)
    }
    while (editor.history.undo());
    expect(textOf(editor, first)).toBe('2')
  })

  it('keeps no more memory than it may, but always the last step', () => {
    const { editor, first, type, wait } = open({ historyLimits: { entries: 200, bytes: 50_000 } })
    for (const letter of ['a', 'b', 'c', 'd']) {
      type(letter.repeat(20_000))
      wait(1000)
    }
    while (editor.history.undo());
    expect(textOf(editor, first)).toBe('c'.repeat(20_000))
  })

  it('has nothing of a change that came to nothing', () => {
    const { editor, first } = open()
    editor.commit('Nothing', (tx) => {
      const record = tx.segment(first)
      if (record) tx.put({ ...record, pinned: true })
      if (record) tx.put(record)
    })
    expect(editor.history.canUndo()).toBe(false)
  })
})

describe('the limits of the history', () => {
  it('are 200 steps when nothing else is said', () => {
    const { editor, first, type, wait } = open()
    for (let step = 1; step <= 230; step += 1) {
      type(`${step}`)
      wait(1000)
    }
    let steps = 0
    while (editor.history.undo()) steps += 1
    expect(steps).toBe(200)
    expect(textOf(editor, first)).toBe('30')
  })

  it('are 32 MB when nothing else is said', () => {
    const { editor, type, wait } = open()
    const megabytes = 2
    for (let step = 0; step < 40; step += 1) {
      type(String.fromCharCode(97 + (step % 20)).repeat(megabytes * 512 * 1024))
      wait(1000)
    }
    let steps = 0
    while (editor.history.undo()) steps += 1
    expect(steps * megabytes).toBeLessThanOrEqual(32)
    expect(steps * megabytes).toBeGreaterThan(32 - 2 * megabytes)
  })

  it('take the way to what was saved, and then undoing never looks clean', () => {
    const { editor, type, wait } = open({ historyLimits: { entries: 2, bytes: 1e9 } })
    for (const text of ['1', '2', '3']) {
      type(text)
      wait(1000)
    }
    while (editor.history.undo()) expect(editor.history.isClean()).toBe(false)
    expect(editor.history.canUndo()).toBe(false)
    expect(editor.history.isClean()).toBe(false)
  })

  it('leave what was saved clean when the way to it is still there', () => {
    const { editor, type, wait } = open({ historyLimits: { entries: 2, bytes: 1e9 } })
    for (const text of ['1', '2', '3', '4']) {
      type(text)
      wait(1000)
      if (text === '3') editor.history.markSaved()
    }
    editor.history.undo()
    expect(editor.history.isClean()).toBe(true)
  })
})

describe('nudging', () => {
  const nudge = (editor: Editor, ids: readonly string[], deltaMs: number, edge: 'both' | 'start' = 'both') =>
    editor.run(shiftSegments, { ids, edge, deltaMs })

  it('is one step while it goes on, whichever way and however the selection was made', () => {
    const { editor, first, second, wait } = open()
    nudge(editor, [first, second], 10)
    wait(400)
    nudge(editor, [second, first], 10)
    wait(400)
    nudge(editor, [first, second, first], -10)
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('of another edge, of other items or after a pause is a step of its own', () => {
    const { editor, first, second, wait } = open()
    nudge(editor, [first], 10)
    nudge(editor, [first], 10, 'start')
    nudge(editor, [first, second], 10)
    wait(501)
    nudge(editor, [first, second], 10)
    let steps = 0
    while (editor.history.undo()) steps += 1
    expect(steps).toBe(4)
  })
})

describe('a gesture', () => {
  it('is one step however many commits it has, and carries its own label', () => {
    const { editor, first, wait } = open()
    const gesture = editor.history.begin('Drag start')
    for (const startMs of [10, 20, 30]) {
      wait(1000)
      editor.commit('Preview', (tx) => pinAt(tx, first, startMs), { gestureId: gesture.id })
    }
    gesture.end()
    expect(editor.history.undoLabel()).toBe('Drag start')
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('that is cancelled leaves what could be redone, and what was selected', () => {
    const { editor, first, second, type } = open()
    type('A')
    editor.history.undo()
    editor.selection.set([second])
    const gesture = editor.history.begin('Drag')
    editor.commit('Preview', (tx) => pinAt(tx, first, 5), { gestureId: gesture.id, select: [first] })
    gesture.cancel()
    gesture.cancel()
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.selection.ids()).toEqual([second])
    editor.history.redo()
    expect(textOf(editor, first)).toBe('A')
  })

  it('that is cancelled after somebody else changed something leaves nothing to redo', () => {
    const { editor, first, second, type } = open()
    type('A')
    editor.history.undo()
    const gesture = editor.history.begin('Drag')
    editor.commit('Preview', (tx) => pinAt(tx, first, 5), { gestureId: gesture.id })
    type('Other', second)
    editor.commit('Preview', (tx) => pinAt(tx, first, 9), { gestureId: gesture.id })
    gesture.cancel()
    expect(editor.history.canRedo()).toBe(false)
  })

  it('does not swallow a change that somebody else makes meanwhile', () => {
    const { editor, first, second, type } = open()
    const gesture = editor.history.begin('Drag')
    editor.commit('Preview', (tx) => pinAt(tx, first, 5), { gestureId: gesture.id })
    type('Other', second)
    editor.commit('Preview', (tx) => pinAt(tx, first, 9), { gestureId: gesture.id })
    gesture.cancel()
    expect(textOf(editor, second)).toBe('Other')
    editor.history.undo()
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
  })
})
