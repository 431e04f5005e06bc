import type { Suppression } from '@call-timeline/schema'
import { describe, expect, it, vi } from 'vitest'
import { setCallField } from '../../commands/call/set-call-field.ts'
import { setTimes } from '../../commands/segment/set-times.ts'
import { removeSegments } from '../../commands/timeline/remove-segments.ts'
import { createEditor } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { callWith, countingIds, draftOfPayload, openEditor } from '../../testing/open-editor.ts'
import type { EditorProblem } from '../problem-list.ts'
import { suppressCode, suppressProblem, unsuppress } from './suppress-commands.ts'

const TURN = { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 }
const WIRE = callWith(
  { ...TURN, duration_ms: 5 },
  { ...TURN, role: 'agent', start_ms: 1000, end_ms: 1900, duration_ms: 6 },
)

function first(editor: Editor): EditorProblem {
  const [problem] = editor.problems.all()
  if (!problem) throw new Error('no problem')
  return problem
}

function reopened(editor: Editor): Editor {
  const draft = JSON.parse(JSON.stringify(editor.toDraft()))
  return createEditor({ draft, now: () => 0, newId: countingIds('t') })
}

describe('a problem that is ignored', () => {
  it('leaves the list and its count, and says why it is kept', () => {
    const editor = openEditor(WIRE)
    const problem = first(editor)
    expect(editor.run(suppressProblem, { problem, reason: ' measured elsewhere ' })).toEqual({ ok: true })
    expect(editor.problems.all().map(({ key }) => key)).not.toContain(problem.key)
    expect(editor.problems.count('warning')).toBe(1)
    expect(editor.problems.suppressed()).toEqual([
      {
        suppression: {
          code: 'duration_mismatch',
          segmentId: problem.segmentId,
          path: ['duration_ms'],
          reason: 'measured elsewhere',
        },
        problems: [problem],
        stale: false,
      },
    ])
  })

  it('comes back by undo and by asking for it, and is part of what is saved', () => {
    const editor = openEditor(WIRE)
    const before = editor.toDraft()
    editor.run(suppressProblem, { problem: first(editor), reason: 'seen' })
    expect(editor.history.isClean()).toBe(false)
    expect(reopened(editor).problems.all()).toHaveLength(1)
    const [kept] = editor.problems.suppressed()
    editor.history.undo()
    expect(editor.problems.all()).toHaveLength(2)
    expect(editor.toDraft()).toEqual(before)
    editor.history.redo()
    expect(editor.problems.all()).toHaveLength(1)
    if (kept) editor.run(unsuppress, kept)
    expect(editor.problems.all()).toHaveLength(2)
    expect(editor.toDraft()).toEqual(before)
  })

  it('changes nothing of what is sent, and tells only those who listen to its segment', () => {
    const editor = openEditor(WIRE)
    const payload = editor.toPayload()
    const [mine, other] = [vi.fn(), vi.fn()]
    const [firstId, secondId] = editor.order()
    editor.subscribe(`problems:${firstId}`, mine)
    editor.subscribe(`problems:${secondId}`, other)
    editor.run(suppressProblem, { problem: first(editor), reason: 'seen' })
    expect(editor.toPayload()).toEqual(payload)
    expect(mine).toHaveBeenCalledTimes(1)
    expect(other).not.toHaveBeenCalled()
  })

  it('needs a reason', () => {
    const editor = openEditor(WIRE)
    expect(editor.run(suppressProblem, { problem: first(editor), reason: ' \n' })).toMatchObject({
      ok: false,
    })
    expect(editor.run(suppressCode, { code: 'duration_mismatch', reason: '' })).toMatchObject({ ok: false })
    expect(editor.history.canUndo()).toBe(false)
  })

  it('cannot be one for which the endpoint refuses the call', () => {
    const editor = openEditor(callWith({ role: 'caller' }))
    expect(editor.run(suppressProblem, { problem: first(editor), reason: 'x' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('endpoint'),
    })
    expect(editor.run(suppressCode, { code: 'unknown_role', reason: 'x' })).toMatchObject({ ok: false })
  })

  it('cannot be one that the server spoke of', () => {
    const editor = openEditor(WIRE)
    editor.problems.reportServer(editor.snapshot(), [
      { in: 'body', path: ['call_id'], type: 'missing', message: 'no' },
    ])
    const problem = editor.problems.ofCall().find(({ source }) => source === 'server')
    expect(problem && editor.run(suppressProblem, { problem, reason: 'x' })).toMatchObject({ ok: false })
  })

  it('is kept and marked when it or its segment is gone', () => {
    const editor = openEditor(WIRE)
    const [firstId = '', secondId = ''] = editor.order()
    for (const problem of editor.problems.all()) editor.run(suppressProblem, { problem, reason: 'seen' })
    editor.run(setCallField, { path: ['call_type'], value: 'x' })
    editor.run(setTimes, { id: firstId, durationMs: 905 })
    editor.run(removeSegments, { ids: [secondId] })
    expect(editor.problems.suppressed().map(({ stale }) => stale)).toEqual([true, true])
    expect(editor.toDraft().sidecar.suppressions).toHaveLength(2)
  })
})

describe('all problems of a kind', () => {
  it('can be ignored at once, those to come too', () => {
    const editor = openEditor(WIRE)
    editor.run(suppressCode, { code: 'duration_mismatch', reason: 'the sender rounds' })
    expect(editor.problems.all()).toEqual([])
    expect(editor.problems.suppressed()[0]?.problems).toHaveLength(2)
    const id = editor.order()[0] ?? ''
    editor.run(setCallField, { path: ['duration_ms'], value: 1 })
    expect(editor.problems.all().map(({ code }) => code)).toEqual(['call_duration_mismatch'])
    expect(editor.problems.of(id)).toEqual([])
    expect(reopened(editor).problems.all()).toHaveLength(1)
    editor.history.undo()
    editor.history.undo()
    expect(editor.problems.all()).toHaveLength(2)
  })

  it('can be of the host’s own', () => {
    const editor = openEditor(WIRE, {
      rules: { segment: () => [{ code: 'tone', severity: 'info', path: ['text'], message: 'Be kind.' }] },
    })
    expect(editor.problems.count('info')).toBe(2)
    editor.run(suppressCode, { code: 'tone', reason: 'a test call' })
    expect(editor.problems.count('info')).toBe(0)
  })
})

describe('a draft with something else among its suppressions', () => {
  it('opens, and keeps it', () => {
    const broken: readonly unknown[] = [null, 7, 'x', {}, { code: 5, path: [] }, { code: 'tone', path: 'x' }]
    const isAny = (_: unknown): _ is Suppression => true
    const suppressions = broken.filter(isAny)
    const draft = draftOfPayload(WIRE)
    const editor = openEditor(WIRE, { draft: { ...draft, sidecar: { ...draft.sidecar, suppressions } } })
    expect(editor.problems.all()).toHaveLength(2)
    expect(editor.problems.suppressed()).toEqual([])
    editor.run(suppressProblem, { problem: first(editor), reason: 'seen' })
    expect(editor.problems.all()).toHaveLength(1)
    expect(editor.toDraft().sidecar.suppressions).toHaveLength(7)
  })
})
