import { describe, expect, it, vi } from 'vitest'
import { callWith, openEditor } from '../testing/open-editor.ts'

const CALL = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi there', start_ms: 1000, end_ms: 2000 },
)

function segmentAt(editor: ReturnType<typeof openEditor>, index: number) {
  const record = editor.segment(editor.order()[index] ?? '')
  if (!record) throw new Error(`no segment at ${index}`)
  return record
}

describe('an editor', () => {
  it('gives back the payload that it was opened with', () => {
    expect(openEditor(CALL).toPayload()).toEqual(CALL)
  })

  it('writes nothing of a change that throws', () => {
    const editor = openEditor(CALL)
    const heard = vi.fn()
    editor.subscribe('document', heard)
    const fail = () =>
      editor.commit('Break', (tx) => {
        tx.remove(segmentAt(editor, 0).id)
        throw new Error('halfway')
      })
    expect(fail).toThrow('halfway')
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.canUndo()).toBe(false)
    expect(heard).not.toHaveBeenCalled()
  })

  it('tells only those who wait for what was touched, once, and after the write', () => {
    const editor = openEditor(CALL)
    const [first, second] = [segmentAt(editor, 0), segmentAt(editor, 1)]
    const seen: unknown[] = []
    const other = vi.fn()
    editor.subscribe(`segment:${first.id}`, () => seen.push(editor.segment(first.id)?.pinned))
    editor.subscribe(`segment:${second.id}`, other)
    editor.subscribe('order', other)
    editor.subscribe('call', other)
    editor.commit('Pin', (tx) => {
      tx.put({ ...first, pinned: true })
      tx.put({ ...first, pinned: true })
    })
    expect(seen).toEqual([true])
    expect(other).not.toHaveBeenCalled()
  })

  it('delivers a change that a listener makes behind the one that it answers', () => {
    const editor = openEditor(CALL)
    const first = segmentAt(editor, 0)
    const labels: string[] = []
    const stop = editor.subscribe(`segment:${first.id}`, () => {
      stop()
      editor.commit('Answer', (tx) => tx.put({ ...first, pinned: false, provenance: 'manual' }))
    })
    editor.onCommit((event) => labels.push(event.label))
    editor.commit('Pin', (tx) => tx.put({ ...first, pinned: true }))
    expect(labels).toEqual(['Pin', 'Answer'])
    expect(editor.segment(first.id)?.provenance).toBe('manual')
  })

  it('tells every observer of changes in the order in which they were made', () => {
    const editor = openEditor(CALL)
    const first = segmentAt(editor, 0)
    const labels: string[] = []
    editor.onCommit((event) => {
      if (event.label === 'Pin') editor.commit('Answer', (tx) => tx.put({ ...first, provenance: 'manual' }))
    })
    editor.onCommit((event) => labels.push(event.label))
    editor.commit('Pin', (tx) => tx.put({ ...first, pinned: true }))
    expect(labels).toEqual(['Pin', 'Answer'])
  })

  it('tells nobody who has stopped listening, also while it tells others', () => {
    const editor = openEditor(CALL)
    const first = segmentAt(editor, 0)
    const late = vi.fn()
    const stops: (() => void)[] = []
    editor.subscribe('document', () => {
      for (const stop of stops) stop()
    })
    stops.push(editor.subscribe('document', late))
    editor.commit('Pin', (tx) => tx.put({ ...first, pinned: true }))
    expect(late).not.toHaveBeenCalled()
  })

  it('goes on when a listener throws, and reports it', () => {
    const errors: unknown[] = []
    const editor = openEditor(CALL, { onError: (error) => errors.push(error) })
    const first = segmentAt(editor, 0)
    const other = vi.fn()
    editor.onCommit(() => {
      throw new Error('observer')
    })
    editor.subscribe('document', () => {
      throw new Error('listener')
    })
    editor.subscribe('document', other)
    editor.commit('Pin', (tx) => tx.put({ ...first, pinned: true }))
    expect(other).toHaveBeenCalledTimes(1)
    expect(errors.map(String)).toEqual(['Error: observer', 'Error: listener'])
  })

  it('does nothing more once it is disposed of', () => {
    const editor = openEditor(CALL)
    const heard = vi.fn()
    editor.subscribe('document', heard)
    editor.dispose()
    expect(() => editor.commit('Pin', () => {})).toThrow('disposed')
    expect(heard).not.toHaveBeenCalled()
  })

  it('tells nobody else when one who is told disposes of it', () => {
    for (const who of ['observer', 'listener'] as const) {
      const editor = openEditor(CALL)
      const first = segmentAt(editor, 0)
      const late = vi.fn()
      if (who === 'observer') editor.onCommit(() => editor.dispose())
      else editor.subscribe('document', () => editor.dispose())
      if (who === 'observer') editor.onCommit(late)
      editor.subscribe('document', late)
      editor.subscribe(`segment:${first.id}`, late)
      editor.commit('Pin', (tx) => tx.put({ ...first, pinned: true }))
      expect(late).not.toHaveBeenCalled()
    }
  })

  it('refuses a commit inside the change of another and leaves the outer one whole', () => {
    const editor = openEditor(CALL)
    expect(() => editor.commit('Outer', () => editor.commit('Inner', () => {}))).toThrow('inside the change')
    expect(() => editor.commit('Outer', () => editor.history.undo())).toThrow('inside the change')
  })

  it('can read but not write when it is read-only', () => {
    const editor = openEditor(CALL, { readOnly: true })
    expect(editor.toPayload()).toEqual(CALL)
    expect(() => editor.commit('Change', (tx) => tx.remove(editor.order()[0] ?? ''))).toThrow('read-only')
  })
})
