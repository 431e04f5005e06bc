import { describe, expect, it, vi } from 'vitest'
import { nextProblem, previousProblem } from '../commands/palette/problem-commands.ts'
import { selectAll } from '../commands/palette/selection-commands.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'

function open() {
  const rows = ['a', 'b', 'c', 'd'].map((text, i) => ({
    role: 'user',
    text,
    start_ms: i * 9,
    end_ms: i * 9 + 5,
  }))
  const editor = openEditor(callWith(...rows))
  const heard = vi.fn()
  editor.subscribe('selection', heard)
  const [a = '', b = '', c = '', d = ''] = editor.order()
  return { editor, heard, a, b, c, d }
}

describe('the selection', () => {
  it('extends from where it began to what is clicked, either way', () => {
    const { editor, a, b, c, d } = open()
    editor.selection.set([b])
    editor.selection.extendTo(d)
    expect(editor.selection.ids()).toEqual([b, c, d])
    editor.selection.extendTo(a)
    expect(editor.selection.ids().toSorted()).toEqual([a, b].toSorted())
    expect(editor.selection.primary()).toBe(a)
  })

  it('toggles one, the last one being the primary', () => {
    const { editor, a, b, c } = open()
    editor.selection.set([a, b])
    editor.selection.toggle(c)
    expect(editor.selection.primary()).toBe(c)
    editor.selection.toggle(c)
    expect(editor.selection.ids()).toEqual([a, b])
    expect(editor.selection.has(c)).toBe(false)
  })

  it('has nothing that is not there, and says nothing when nothing changes', () => {
    const { editor, heard, a } = open()
    editor.selection.set([a, a, 'nobody'])
    expect(editor.selection.ids()).toEqual([a])
    editor.selection.set([a])
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('loses what is deleted, and is told of it', () => {
    const { editor, heard, a, b } = open()
    editor.selection.set([a, b])
    editor.commit('Remove', (tx) => tx.remove(b))
    expect(editor.selection.ids()).toEqual([a])
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('is no part of the document', () => {
    const { editor, a } = open()
    editor.selection.set([a])
    expect(editor.history.canUndo()).toBe(false)
    expect(editor.history.isClean()).toBe(true)
  })

  it('can be made where nothing may be written', () => {
    const editor = openEditor(callWith({ role: 'user' }), { readOnly: true })
    expect(editor.run(selectAll, undefined)).toEqual({ ok: true })
    expect(editor.selection.ids()).toHaveLength(1)
    expect(editor.run(removeSegments, { ids: editor.order() })).toMatchObject({ ok: false })
    expect(editor.can(removeSegments, { ids: editor.order() })).toMatchObject({ ok: false })
  })
})

describe('going through the problems', () => {
  it('selects each with its field, the call first, and begins again after the last', () => {
    const editor = openEditor({
      ...callWith({ role: 'bad' }, { role: 'user', text: 'Hi', start_ms: 0, end_ms: 9 }, { role: 'worse' }),
      call_id: '',
    })
    const [first = '', , third = ''] = editor.order()
    const errors = editor.problems.all()
    expect(errors.map((problem) => problem.segmentId)).toEqual([undefined, first, third])
    const visited = errors.map(() => {
      editor.run(nextProblem, undefined)
      return [editor.selection.primary(), editor.selection.focusPath()]
    })
    expect(visited).toEqual([
      [undefined, ['call_id']],
      [first, ['role']],
      [third, ['role']],
    ])
    editor.run(nextProblem, undefined)
    expect(editor.selection.focusPath()).toEqual(['call_id'])
    editor.run(previousProblem, undefined)
    expect(editor.selection.primary()).toBe(third)
  })

  it('starts from what is selected', () => {
    const editor = openEditor(
      callWith({ role: 'bad' }, { role: 'user', text: 'x', start_ms: 0, end_ms: 9 }, { role: 'worse' }),
    )
    const [first, second = '', third] = editor.order()
    editor.selection.set([second])
    editor.run(nextProblem, undefined)
    expect(editor.selection.primary()).toBe(third)
    editor.selection.set([second])
    editor.run(previousProblem, undefined)
    expect(editor.selection.primary()).toBe(first)
  })

  it('is refused when there are none', () => {
    const editor = openEditor(callWith({ role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 }))
    expect(editor.can(nextProblem, undefined)).toMatchObject({ ok: false })
  })
})
