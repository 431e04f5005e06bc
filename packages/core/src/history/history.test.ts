import { describe, expect, it } from 'vitest'
import { redo, undo } from '../commands/palette/history-commands.ts'
import { setRole } from '../commands/segment/set-role.ts'
import { setText } from '../commands/segment/set-text.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import type { EditorOptions } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'

const CALL = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi', start_ms: 1000, end_ms: 2000 },
)

function open(options: Partial<EditorOptions> = {}) {
  let now = 0
  const editor = openEditor(CALL, { now: () => now, ...options })
  const [first = '', second = ''] = editor.order()
  const type = (text: string, id = first) => editor.run(setText, { id, text })
  const wait = (ms: number) => {
    now += ms
  }
  return { editor, first, second, type, wait }
}

function textOf(editor: Editor, id: string): unknown {
  return Object.entries(editor.segment(id)?.wire ?? {}).find(([key]) => key === 'text')?.[1]
}

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

function pinAt(tx: Parameters<Parameters<Editor['commit']>[1]>[0], id: string, startMs: number): void {
  const record = tx.segment(id)
  if (record) tx.put({ ...record, wire: { role: 'user', text: 'Hello', start_ms: startMs, end_ms: 900 } })
}
