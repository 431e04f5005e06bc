import type { FieldIssue } from '@call-timeline/schema/answers'
import { describe, expect, it, vi } from 'vitest'
import { setCallField } from '../commands/call/set-call-field.ts'
import { undo } from '../commands/palette/history-commands.ts'
import { setField } from '../commands/segment/set-field.ts'
import { setText } from '../commands/segment/set-text.ts'
import { moveSegments } from '../commands/timeline/move-segments.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import type { Editor } from '../editor/editor.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'

const CALL = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi there', start_ms: 1000, end_ms: 2000 },
)

function issue(path: FieldIssue['path'], where: FieldIssue['in'] = 'body'): FieldIssue {
  return { path, in: where, type: 'string_type', message: 'Input should be a valid string' }
}

const ON_TEXT = issue(['transcript_with_tool_calls', 1, 'text'])

function server(editor: Editor) {
  return editor.problems.all().filter((problem) => problem.source === 'server')
}

describe('what a server says of a call', () => {
  it('lands on the segment that was sent at its index, also after it has moved', () => {
    const editor = openEditor(CALL)
    const snapshot = editor.snapshot()
    const [, second = ''] = editor.order()
    editor.run(moveSegments, { ids: [second], to: 'up' })
    editor.problems.reportServer(snapshot, [ON_TEXT])
    expect(server(editor)).toMatchObject([{ segmentId: second, path: ['text'], severity: 'error' }])
    expect(editor.problems.absolutePath(server(editor)[0] ?? never())).toEqual([
      'transcript_with_tool_calls',
      0,
      'text',
    ])
  })

  it('is gone once that segment is edited, and back when the edit is undone', () => {
    const editor = openEditor(CALL)
    const [first = '', second = ''] = editor.order()
    editor.problems.reportServer(editor.snapshot(), [ON_TEXT])
    editor.run(setText, { id: first, text: 'Hello you' })
    expect(server(editor)).toHaveLength(1)
    editor.run(setText, { id: second, text: 'Hi' })
    expect(server(editor)).toEqual([])
    editor.run(undo, undefined)
    expect(server(editor)).toHaveLength(1)
  })

  it('stays when another field of the segment was edited while it was under way, and goes when it was that one', () => {
    const editor = openEditor(CALL)
    const snapshot = editor.snapshot()
    const [, second = ''] = editor.order()
    editor.run(setField, { id: second, path: ['metadata'], value: {} })
    editor.problems.reportServer(snapshot, [ON_TEXT])
    expect(server(editor)).toHaveLength(1)
    editor.run(setText, { id: second, text: 'Hi' })
    editor.problems.reportServer(snapshot, [ON_TEXT])
    expect(server(editor)).toEqual([])
  })

  it('is told of the call when its segment has been deleted', () => {
    const editor = openEditor(CALL)
    const snapshot = editor.snapshot()
    editor.run(removeSegments, { ids: editor.order().slice(1) })
    editor.problems.reportServer(snapshot, [ON_TEXT])
    expect(server(editor)).toMatchObject([{ segmentId: undefined }])
    expect(server(editor)[0]?.message).toContain('no longer exists')
  })

  it('of a field of the call is gone once that field is edited', () => {
    const editor = openEditor(CALL)
    editor.problems.reportServer(editor.snapshot(), [issue(['call_id']), issue(['agent_version'])])
    editor.run(setCallField, { path: ['call_type'], value: 'phone_call' })
    expect(server(editor)).toHaveLength(2)
    editor.run(setCallField, { path: ['call_id'], value: 'other' })
    expect(server(editor)).toMatchObject([{ path: ['agent_version'] }])
  })

  it('of the address stays until it is cleared', () => {
    const editor = openEditor(CALL)
    const heard = vi.fn()
    editor.subscribe('problems:call', heard)
    editor.problems.reportServer(editor.snapshot(), [issue(['workspace_id'], 'query')])
    expect(server(editor)[0]?.message).toContain('workspace_id')
    editor.problems.clearServer()
    expect(server(editor)).toEqual([])
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('replaces what it said before', () => {
    const editor = openEditor(CALL)
    editor.problems.reportServer(editor.snapshot(), [ON_TEXT])
    editor.problems.reportServer(editor.snapshot(), [issue(['call_id'])])
    expect(server(editor)).toMatchObject([{ path: ['call_id'] }])
  })
})

function never(): never {
  throw new Error('no problem')
}
