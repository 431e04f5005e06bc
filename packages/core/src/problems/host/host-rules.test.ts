import { describe, expect, it } from 'vitest'
import { setCallField } from '../../commands/call/set-call-field.ts'
import { undo } from '../../commands/palette/history-commands.ts'
import { setField } from '../../commands/segment/set-field.ts'
import { setText } from '../../commands/segment/set-text.ts'
import type { Editor } from '../../editor/editor.ts'
import { EditorError } from '../../errors/editor-error.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { fixesOf, preferredFix } from '../fixes/fixes-of.ts'
import type { HostRules } from '../host-rules.ts'
import { createHostRules } from './create-host-rules.ts'

const WIRE = callWith(
  { role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 },
  { role: 'agent', text: 'Hi there', start_ms: 1000, end_ms: 2000 },
)

/** An editor with rules that return anything at all. */
function openWith(
  rules: readonly { readonly name?: string; segment?(): unknown; call?(): unknown }[],
  wire = WIRE,
) {
  const errors: unknown[] = []
  const isRules = (_: unknown): _ is readonly HostRules[] => true
  const editor = openEditor(wire, {
    onError: (error) => errors.push(error),
    rules: isRules(rules) ? rules : [],
  })
  return { editor, errors }
}

function found(editor: Editor) {
  return editor.problems.all().map(({ code, path }) => [code, path.join('.')])
}

const good = (): unknown => [{ code: 'tone', severity: 'info', path: ['text'], message: 'Be kind.' }]
const circle: Record<string, unknown> = { code: 'tone', severity: 'info', message: 'x' }
circle.path = [circle]
const inCircles = {
  code: 'tone',
  severity: 'info',
  path: [],
  message: 'x',
  fixes: [{ id: 'a', label: 'b', edits: [{ path: ['text'], value: circle }] }],
}

describe('a rule of the host’s', () => {
  it.each<[string, () => unknown]>([
    [
      'that throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['that returns nothing', () => undefined],
    ['that returns a text', () => 'fine'],
    ['that returns a promise', () => Promise.resolve([])],
    ['with an unknown severity', () => [{ code: 'a', severity: 'fatal', path: [], message: 'x' }]],
    ['with a path of objects', () => [{ code: 'a', severity: 'info', path: [{}], message: 'x' }]],
    ['with a negative index', () => [{ code: 'a', severity: 'info', path: [-1], message: 'x' }]],
    ['without a message', () => [{ code: 'a', severity: 'info', path: [] }]],
    ['with items that are no objects', () => [null, 7, 'x', undefined]],
    ['that goes round in circles', () => [circle]],
    [
      'with a getter that throws',
      () => [
        {
          get code() {
            throw new Error('got')
          },
        },
      ],
    ],
  ])('%s is told of once, by name, and the others are as if it were not there', (_, broken) => {
    const { editor, errors } = openWith([
      { name: 'mine', segment: broken, call: broken },
      { name: 'good', segment: good },
    ])
    expect(found(editor)).toEqual([
      ['tone', 'text'],
      ['tone', 'text'],
    ])
    editor.run(setText, { id: editor.order()[0] ?? '', text: 'Good day' })
    editor.run(setCallField, { path: ['call_type'], value: 'phone_call' })
    expect(found(editor)).toHaveLength(2)
    expect(errors).toHaveLength(2)
    for (const error of errors) {
      expect(error).toBeInstanceOf(EditorError)
      expect(error).toMatchObject({ code: 'host_rule', message: expect.stringContaining('"mine: ') })
    }
  })

  it('that finds too much at once is cut short', () => {
    const many = (): unknown =>
      Array.from({ length: 100_000 }, () => ({
        code: 'a',
        severity: 'info',
        path: [],
        message: 'x'.repeat(5000),
      }))
    const { editor, errors } = openWith([{ segment: many }])
    expect(editor.problems.count('info')).toBe(200)
    expect(editor.problems.all()[0]?.message).toHaveLength(1000)
    expect(errors).toHaveLength(1)
  })

  it('keeps its problem when its fix cannot be used', () => {
    const { editor } = openWith([{ call: () => [inCircles] }])
    const [problem] = editor.problems.ofCall()
    expect(problem?.code).toBe('tone')
    expect(problem && fixesOf(editor, problem)).toEqual([])
  })

  it('cannot edit the call while it looks at it', () => {
    let editor: Editor | undefined
    const nosy = (): unknown => {
      editor?.run(setCallField, { path: ['call_type'], value: 'phone_call' })
      return []
    }
    const undoing = (): unknown => {
      editor?.run(undo, undefined)
      return []
    }
    const opened = openWith([
      { name: 'nosy', segment: nosy },
      { name: 'undoing', call: undoing },
    ])
    editor = opened.editor
    editor.problems.all()
    editor.run(setText, { id: editor.order()[0] ?? '', text: 'Good day' })
    editor.run(setCallField, { path: ['call_status'], value: 'call_ended' })
    expect(editor.toPayload()).toMatchObject({ call_type: 'web_call', call_status: 'call_ended' })
    expect(opened.errors.map(String).join()).toContain('nosy')
    expect(editor.history.undo()).toBe(true)
  })

  it('can offer a fix, which is one step', () => {
    const shout = (): unknown => [
      {
        code: 'tone',
        severity: 'info',
        path: ['text'],
        message: 'Be kind.',
        fixes: [
          {
            id: 'soften',
            label: 'Soften it',
            edits: [{ path: ['text'], value: 'Hello' }, { path: ['mode'] }],
          },
        ],
      },
    ]
    const { editor } = openWith(
      [{ segment: shout }],
      callWith({ role: 'agent', text: 'WHAT', start_ms: 0, end_ms: 900, mode: 1 }),
    )
    const before = editor.toDraft()
    const [problem] = editor.problems.all()
    const fix = problem && preferredFix(editor, problem)
    expect(fix?.run()).toEqual({ ok: true })
    expect(editor.segment(editor.order()[0] ?? '')?.wire).toEqual({
      role: 'agent',
      text: 'Hello',
      start_ms: 0,
      end_ms: 900,
    })
    editor.history.undo()
    expect(editor.toDraft()).toEqual(before)
  })
})

describe('rules from what a host knows', () => {
  const KNOWN = {
    tools: ['book_table', 'cancel_table'],
    nodes: ['greeting', 'booking'],
    limits: { maxSegments: 4, maxTextLength: 5 },
    recordingMs: 45_000,
    validateParams: (tool: string, params: object) =>
      tool === 'book_table' && !('guests' in params)
        ? [{ path: ['guests'], message: 'How many guests?' }]
        : [],
  }
  const BROKEN = callWith(
    { role: 'agent_function', start_ms: 0, tool: { name: 'book_tabel', request_id: 'r', params: {} } },
    { role: 'agent_result', start_ms: 10, tool: { name: 'book_tabel', request_id: 'r', result: {} } },
    { role: 'node_transition', node: { from: 'start', to: 'Greeting' } },
    { role: 'user', text: 'Hello!', start_ms: 100, end_ms: 900 },
    { role: 'agent_function', start_ms: 1000, tool: { name: 'book_table', params: {} } },
  )

  it('find what the call does not keep to', () => {
    const editor = openEditor(BROKEN, { rules: createHostRules(KNOWN) })
    const hosts = editor.problems.all().filter(({ source }) => source === 'host')
    expect(hosts.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['too_many_segments', 'transcript_with_tool_calls'],
      ['recording_length_mismatch', 'end_timestamp'],
      ['unknown_tool', 'tool.name'],
      ['unknown_tool', 'tool.name'],
      ['unknown_node', 'node.to'],
      ['text_over_limit', 'text'],
      ['params_mismatch', 'tool.params.guests'],
    ])
  })

  it('offer the nearest known name, and the end that the recording has', () => {
    const editor = openEditor(BROKEN, { rules: createHostRules(KNOWN) })
    for (let problem = next(editor); problem; problem = next(editor)) preferredFix(editor, problem)?.run()
    const payload = JSON.stringify(editor.toPayload())
    expect(payload).not.toContain('book_tabel')
    expect(payload).toContain('"to":"greeting"')
    expect(editor.call().wire).toMatchObject({ end_timestamp: 1_700_000_045_000 })
  })

  function next(editor: Editor) {
    return editor.problems.all().find(({ source, fixes }) => source === 'host' && fixes !== undefined)
  }

  it('have nothing to say of a call that keeps to them, or of what they were not told', () => {
    const clean = callWith({ role: 'user', text: 'Hello', start_ms: 0, end_ms: 900 })
    expect(
      openEditor(clean, { rules: createHostRules({ ...KNOWN, recordingMs: 60_200 }) }).problems.all(),
    ).toEqual([])
    const unsure = openEditor(BROKEN, { rules: createHostRules({}) })
    expect(unsure.problems.all().filter(({ source }) => source === 'host')).toEqual([])
  })

  it('hold up against a validator that throws', () => {
    const errors: unknown[] = []
    const editor = openEditor(BROKEN, {
      onError: (error) => errors.push(error),
      rules: createHostRules({
        tools: KNOWN.tools,
        validateParams() {
          throw new Error('no schema')
        },
      }),
    })
    editor.run(setField, { id: editor.order()[3] ?? '', path: ['text'], value: 'Bye' })
    expect(editor.problems.all().filter(({ code }) => code === 'unknown_tool')).toHaveLength(2)
    expect(errors).toHaveLength(1)
  })
})
