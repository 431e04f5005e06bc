import { checkCall, type Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it, vi } from 'vitest'
import { setCallField } from '../commands/call/set-call-field.ts'
import { undo } from '../commands/palette/history-commands.ts'
import { setField } from '../commands/segment/set-field.ts'
import { setText } from '../commands/segment/set-text.ts'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { moveSegments } from '../commands/timeline/move-segments.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import type { Editor } from '../editor/editor.ts'
import { callWith, draftOfPayload, openEditor } from '../testing/open-editor.ts'

const TWO_TURNS = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi there', start_ms: 1000, end_ms: 2000 },
)

function idAt(editor: Editor, index: number): string {
  return editor.order()[index] ?? ''
}

function codesOf(editor: Editor, index: number): readonly string[] {
  return editor.problems.of(idAt(editor, index)).map((problem) => problem.code)
}

describe('problems', () => {
  it('come with the edit that causes them and go with the one that mends it', () => {
    const editor = openEditor(TWO_TURNS)
    expect(codesOf(editor, 0)).toEqual([])
    editor.run(setField, { id: idAt(editor, 0), path: ['role'], value: 'caller' })
    expect(codesOf(editor, 0)).toContain('unknown_role')
    expect(editor.problems.count('error')).toBe(1)
    editor.run(undo, undefined)
    expect(editor.problems.all()).toEqual([])
    expect(editor.problems.count('error')).toBe(0)
  })

  it('are announced only for the segment that they are on', () => {
    const editor = openEditor(TWO_TURNS)
    const [mine, other] = [vi.fn(), vi.fn()]
    editor.subscribe(`problems:${idAt(editor, 0)}`, mine)
    editor.subscribe(`problems:${idAt(editor, 1)}`, other)
    editor.run(setField, { id: idAt(editor, 0), path: ['role'], value: 'caller' })
    expect(mine).toHaveBeenCalledTimes(1)
    expect(other).not.toHaveBeenCalled()
  })

  it('keep their identity when something else changes', () => {
    const editor = openEditor(
      callWith({ role: 'caller' }, { role: 'agent', text: 'Hi', start_ms: 0, end_ms: 9 }),
    )
    const before = editor.problems.all()
    editor.run(setText, { id: idAt(editor, 1), text: 'Hi there' })
    expect(editor.problems.all()).toBe(before)
  })

  it('are counted by kind, and the counts stay until a problem changes', () => {
    const editor = openEditor(
      callWith({ role: 'caller' }, { role: 'bot' }, { role: 'agent', text: 'Hi', start_ms: 0, end_ms: 9 }),
    )
    const counts = editor.problems.countsByCode()
    expect([...counts]).toEqual([['unknown_role', 2]])
    editor.run(setText, { id: idAt(editor, 2), text: 'Hi there' })
    expect(editor.problems.countsByCode()).toBe(counts)
    editor.run(setField, { id: idAt(editor, 0), path: ['role'], value: 'user' })
    expect(editor.problems.countsByCode().get('unknown_role')).toBe(1)
  })

  it('can be told by their place in the payload as it stands', () => {
    const editor = openEditor(
      callWith({ role: 'caller' }, { role: 'agent', text: 'Hi', start_ms: 0, end_ms: 9 }),
    )
    const [problem] = editor.problems.of(idAt(editor, 0))
    if (!problem) throw new Error('no problem')
    expect(editor.problems.absolutePath(problem)).toEqual(['transcript_with_tool_calls', 0, 'role'])
    editor.run(moveSegments, { ids: [idAt(editor, 0)], to: 'down' })
    expect(editor.problems.absolutePath(problem)).toEqual(['transcript_with_tool_calls', 1, 'role'])
  })

  it('that somebody has chosen to keep are not shown, but errors always are', () => {
    const wire = callWith({ role: 'user', text: 'Hi', start_ms: 5000, end_ms: 100 }, { role: 'caller' })
    const [warning] = openEditor(wire).problems.all()
    const keep = (
      segmentId: string,
      code: 'segment_end_before_start' | 'unknown_role',
      path: readonly string[],
    ) => ({
      code,
      segmentId,
      path,
      reason: 'seen',
    })
    const editor = openEditor(wire, {
      draft: {
        ...draftOfPayload(wire),
        sidecar: {
          segments: ['a', 'b'].map((id) => ({ id, provenance: 'reported', words: [] })),
          suppressions: [
            keep('a', 'segment_end_before_start', warning?.path.map(String) ?? []),
            keep('b', 'unknown_role', ['role']),
          ],
        },
      },
    })
    expect(warning?.code).toBe('segment_end_before_start')
    expect(codesOf(editor, 0)).not.toContain('segment_end_before_start')
    expect(codesOf(editor, 1)).toContain('unknown_role')
    expect(editor.toDraft().sidecar.suppressions).toHaveLength(2)
  })

  it('of the host join the others, and a rule that throws is reported and skipped', () => {
    const errors: unknown[] = []
    const editor = openEditor(TWO_TURNS, {
      onError: (error) => errors.push(error),
      rules: {
        segment: (wire) =>
          JSON.stringify(wire).includes('Hello')
            ? [{ code: 'no_greeting', severity: 'info', path: ['text'], message: 'Greet by name.' }]
            : [],
        call() {
          throw new Error('broken rule')
        },
      },
    })
    expect(editor.problems.all()).toMatchObject([{ code: 'no_greeting', source: 'host' }])
    expect(errors).toHaveLength(1)
    editor.run(setText, { id: idAt(editor, 0), text: 'Good day' })
    expect(editor.problems.all()).toEqual([])
  })
})

describe('a large call', () => {
  it('is checked to the end at once when something is decided by it', () => {
    const calledOff = vi.fn()
    const wire: Json = makeCall({ segments: 600 })
    const editor = openEditor(wire, { schedule: () => calledOff })
    const heard = vi.fn()
    editor.subscribe('problems', heard)
    expect(editor.problems.isComplete()).toBe(false)
    editor.problems.finish()
    expect(editor.problems.isComplete()).toBe(true)
    expect(editor.problems.all()).toEqual(openEditor(wire).problems.all())
    expect(heard).toHaveBeenCalledOnce()
    expect(calledOff).toHaveBeenCalledOnce()
  })

  it('asks a rule of the host no second time about what a step back brings back', () => {
    const asked = vi.fn(() => [])
    const editor = openEditor(makeCall({ segments: 40 }), { rules: { segment: asked } })
    editor.problems.all()
    editor.run(shiftSegments, { ids: editor.order(), edge: 'both', deltaMs: 500 })
    asked.mockClear()
    editor.history.undo()
    expect(editor.problems.all()).toEqual(openEditor(editor.toPayload()).problems.all())
    expect(asked).not.toHaveBeenCalled()
  })

  it('is checked bit by bit where there is a scheduler, and completely in the end', () => {
    const tasks: (() => void)[] = []
    const wire: Json = makeCall({ segments: 1000 })
    let now = 0
    const editor = openEditor(wire, {
      now: () => {
        now += 1
        return now
      },
      schedule(task) {
        tasks.push(task)
        return () => tasks.splice(tasks.indexOf(task), 1)
      },
    })
    const heard = vi.fn()
    editor.subscribe('problems', heard)
    const finish = (): void => {
      for (let task = tasks.shift(); task; task = tasks.shift()) task()
    }
    expect(editor.problems.isComplete()).toBe(false)
    finish()
    expect(editor.problems.isComplete()).toBe(true)
    expect(heard).toHaveBeenCalled()

    editor.run(setCallField, { path: ['end_timestamp'], value: 1_740_994_201_000 })
    expect(editor.problems.isComplete()).toBe(false)
    editor.run(removeSegments, { ids: editor.order().slice(-300) })
    finish()
    const found = editor.problems
      .all()
      .map((problem) => [problem.code, editor.problems.absolutePath(problem)])
    const wanted = checkCall(editor.toPayload()).map(({ code, path }) => [code, path])
    expect(found.map((each) => JSON.stringify(each)).toSorted()).toEqual(
      wanted.map((each) => JSON.stringify(each)).toSorted(),
    )
    expect(found.length).toBeGreaterThan(100)
  })
})
