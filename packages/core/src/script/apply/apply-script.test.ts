import type { Json } from '@call-timeline/schema'
import { createDraft } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { createEditor } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { scriptOfCall } from '../call/script-of-call.ts'
import { applyScript, previewScript } from './apply-script.ts'

const WORDS = [
  { word: 'My', start_ms: 1500, end_ms: 1700, confidence: 0.9, custom: 1 },
  { word: 'balance', start_ms: 1700, end_ms: 2000, confidence: 0.9 },
  { word: 'please.', start_ms: 2200, end_ms: 2500, confidence: 0.9 },
]

const ROWS: readonly Json[] = [
  { role: 'agent', text: 'Hello.', start_ms: 0, end_ms: 900, mark: 'x' },
  { role: 'user', text: 'My balance please.', start_ms: 1500, end_ms: 2500, words: WORDS },
  {
    role: 'agent_function',
    start_ms: 2600,
    end_ms: 3400,
    tool: { name: 'get_balance', request_id: 'c1', params: { account: 7 } },
  },
  {
    role: 'agent_result',
    start_ms: 3400,
    end_ms: 3400,
    tool: { name: 'get_balance', request_id: 'c1', result: { balance: 12.5 } },
  },
  null,
  { role: 'node_transition', start_ms: 3450, node: { from: 'start', to: 'billing' } },
  { role: 'agent', text: 'It is twelve fifty.', start_ms: 9000, end_ms: 10_000 },
]

function open(
  rows: readonly Json[] = ROWS,
  fields: { readonly [key: string]: Json } = { call_id: 'a', call_type: 'web_call' },
): Editor {
  let count = 0
  return createEditor({
    draft: createDraft({ ...fields, transcript_with_tool_calls: rows }, { newId: () => `d${count++}` }),
    now: () => 0,
    newId: () => `n${count++}`,
  })
}

function rowsOf(editor: Editor): readonly Json[] {
  const payload = editor.toPayload()
  const list =
    typeof payload === 'object' && payload && 'transcript_with_tool_calls' in payload
      ? payload.transcript_with_tool_calls
      : []
  return Array.isArray(list) ? list : []
}

/** Edits the call's script as a person would, and applies it. */
function edit(
  editor: Editor,
  change: (text: string) => string,
  times: 'none' | 'turns' | 'words' = 'none',
): void {
  const text = change(scriptOfCall(editor, { times }).text)
  expect(editor.run(applyScript, { text })).toEqual({ ok: true })
}

describe('an edited script that is applied', () => {
  it.each(['none', 'turns', 'words'] as const)(
    'changes nothing when nothing was edited: times %s',
    (times) => {
      const editor = open()
      const records = editor.order().map((id) => editor.segment(id))
      edit(editor, (text) => text, times)
      expect(editor.order().map((id) => editor.segment(id))).toEqual(records)
      expect(editor.history.canUndo()).toBe(false)
    },
  )

  it('re-times a changed text and leaves every other row the very record that it was', () => {
    const editor = open()
    const records = editor.order().map((id) => editor.segment(id))
    edit(editor, (text) => text.replace('My balance please.', 'My balance now please.'))
    const after = editor.order().map((id) => editor.segment(id))
    expect(after.map((record, index) => record === records[index])).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(rowsOf(editor)[1]).toMatchObject({
      text: 'My balance now please.',
      start_ms: 1500,
      end_ms: 2500,
      words: [WORDS[0], WORDS[1], { word: 'now' }, { word: 'please.', end_ms: 2500 }],
    })
  })

  it('is one step of the history, and undone it is as before', () => {
    const editor = open()
    const before = editor.toPayload()
    edit(editor, (text) =>
      text
        .replace(/Agent: Hello.*\n.*\n/, '')
        .replace('web_call', 'phone_call')
        .replace('twelve fifty', 'twelve')
        .concat('User: Thanks.\n'),
    )
    expect(editor.toPayload()).not.toEqual(before)
    editor.history.undo()
    expect(editor.toPayload()).toEqual(before)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('gives a new line times after the one before it, and within the room that there is', () => {
    const editor = open()
    edit(editor, (text) =>
      text.replace('start -> billing', 'Agent: One moment while I look that up for you.\nstart -> billing'),
    )
    expect(rowsOf(editor)[4]).toMatchObject({ text: expect.stringContaining('One moment'), start_ms: 4300 })
    edit(editor, (text) =>
      text.replace('User: My', 'User: Hi there, I would like to know a thing or two.\nUser: My'),
    )
    const added = rowsOf(editor)[1]
    expect(added).toMatchObject({ start_ms: expect.any(Number), end_ms: 1500 })
  })

  it('changes nothing when it is applied once more, times and ids that were made included', () => {
    const editor = open()
    const text = `${scriptOfCall(editor, { times: 'none' }).text}User: Thanks.\n[log {"a": 1} -> ok 400ms]\n-> end\n`
    edit(editor, () => text)
    const after = editor.toPayload()
    edit(editor, () => text)
    expect(editor.toPayload()).toEqual(after)
    editor.history.undo()
    expect(editor.history.canUndo()).toBe(false)
  })

  it('knows a tool call again whose id it does not say, among others of the same name', () => {
    const call = (id: string, account: number): Json => ({
      role: 'agent_function',
      start_ms: account,
      tool: { name: 'get', request_id: id, params: { account } },
    })
    const rows = Array.from({ length: 8 }, (_, index) => call(`c${index}`, index))
    const editor = open(rows, {})
    edit(editor, (text) => text.replaceAll(/#c\d/g, '').replace(/\[get \{"account": 0\}\]\n/, ''))
    expect(rowsOf(editor)).toEqual(rows.slice(1))
  })

  it('puts several new lines one after the other', () => {
    const editor = open()
    edit(editor, (text) => `${text}User: Thanks.\n(pause 2s)\nAgent: Bye.\n[log {"a": 1} -> ok 400ms]\n`)
    const [thanks, bye, call, result] = rowsOf(editor).slice(-4)
    expect(thanks).toMatchObject({ role: 'user', start_ms: 10_600 })
    const { end_ms: thanksEnd } = thanks as { end_ms: number }
    expect(bye).toMatchObject({ role: 'agent', start_ms: thanksEnd + 2000 })
    const { end_ms: byeEnd } = bye as { end_ms: number }
    expect(call).toMatchObject({ start_ms: byeEnd + 150, end_ms: byeEnd + 550 })
    expect(result).toMatchObject({ start_ms: byeEnd + 550, tool: { is_error: false } })
    const ids = [call, result].map((row) => (row as { tool: { request_id: string } }).tool.request_id)
    expect(ids[0]).toMatch(/^call_/)
    expect(ids[1]).toBe(ids[0])
  })

  it('takes written times as they stand', () => {
    const editor = open()
    edit(editor, (text) => text.replace('@0:00.000-0:00.900', '@0:00.100-0:01.000'), 'turns')
    expect(rowsOf(editor)[0]).toEqual({
      role: 'agent',
      text: 'Hello.',
      start_ms: 100,
      end_ms: 1000,
      mark: 'x',
    })
    edit(editor, (text) => text.replace('@0:01.500-0:02.500', '@0:01.600-0:02.600'), 'turns')
    expect(rowsOf(editor)[1]).toMatchObject({
      words: WORDS.map((word) => ({ ...word, start_ms: word.start_ms + 100, end_ms: word.end_ms + 100 })),
    })
  })

  it('moves the result when the tool is said to take longer', () => {
    const editor = open()
    edit(editor, (text) => text.replace('800ms', '2s'))
    expect(rowsOf(editor).slice(2, 4)).toMatchObject([
      { start_ms: 2600, end_ms: 4600 },
      { start_ms: 4600, end_ms: 4600 },
    ])
  })

  it('takes no time away that a script does not say', () => {
    const editor = open()
    edit(editor, (text) => text.replaceAll(/^@\S+ /gm, ''), 'turns')
    expect(rowsOf(editor)).toEqual(ROWS)
  })

  it('leaves a row of an unknown role alone that has words and no text', () => {
    const rows = [{ role: 'whisper', text: null, start_ms: 5, words: WORDS }]
    const editor = open(rows)
    edit(editor, (text) => text)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('moves a line with all that is known of it', () => {
    const editor = open()
    const id = editor.order()[1] ?? ''
    const record = editor.segment(id)
    edit(editor, (text) => {
      const lines = text.split('\n')
      const at = lines.findIndex((line) => line.startsWith('User: My'))
      return [...lines.toSpliced(at, 1), lines[at]].join('\n')
    })
    expect(editor.order().at(-1)).toBe(id)
    expect(editor.segment(id)).toEqual({ ...record, position: editor.segment(id)?.position })
  })

  it('sets and takes out fields of the call, and leaves them be without front matter', () => {
    const editor = open()
    edit(editor, (text) => text.replace('call_type: web_call', 'call_status: call_ended\nduration_ms: 10000'))
    expect(editor.call().wire).toEqual({
      call_id: 'a',
      call_status: 'call_ended',
      duration_ms: 10_000,
      transcript_with_tool_calls: [],
    })
    edit(editor, (text) => text.slice(text.indexOf('Agent:')))
    expect(editor.call().wire).toMatchObject({ call_id: 'a' })
  })

  it('changes one argument of a tool and keeps what the script cannot see', () => {
    const editor = open()
    edit(editor, (text) =>
      text.replace('"account": 7', '"account": 8').replace('"balance": 12.5', '"balance": 13'),
    )
    expect(rowsOf(editor).slice(2, 4)).toMatchObject([
      { start_ms: 2600, end_ms: 3400, tool: { params: { account: 8 }, request_id: 'c1' } },
      { tool: { result: { balance: 13 } } },
    ])
  })

  it('makes a call out of nothing but an empty list', () => {
    const editor = open([], {})
    edit(editor, () => '---\ncall_id: new\n---\nAgent: Hello.\nUser: Hi.\n-> billing\n')
    expect(rowsOf(editor)).toMatchObject([
      { role: 'agent', start_ms: 0 },
      { role: 'user', end_ms: expect.any(Number) },
      { role: 'node_transition', node: { from: 'start', to: 'billing' } },
    ])
  })

  it('is refused with the place of the fault, and then changes nothing', () => {
    const editor = open()
    const before = editor.toPayload()
    const result = editor.run(applyScript, { text: 'Agent: hello\nBob: hi\n' })
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('Line 2, column 1') })
    expect(editor.can(applyScript, { text: '[x' })).toMatchObject({ ok: false })
    expect(editor.toPayload()).toEqual(before)
    const without = createEditor({
      draft: createDraft({ a: 1 }, { newId: () => 'x' }),
      now: () => 0,
      newId: () => 'y',
    })
    expect(without.run(applyScript, { text: 'Agent: hello' })).toMatchObject({ ok: false })
  })
})

describe('the preview of a script', () => {
  it('tells what would change, and changes nothing', () => {
    const editor = open()
    const before = editor.toPayload()
    const text = scriptOfCall(editor, { times: 'none' })
      .text.replace('Agent: Hello.', 'Agent: Hello there.')
      .replace('web_call', 'sip_call')
      .concat('User: Thanks.\n')
      .replace('start -> billing\n', '')
    const preview = previewScript(editor, text)
    expect(preview).toMatchObject({
      ok: true,
      counts: { added: 1, changed: 1, moved: 0, removed: 1 },
      fields: ['call_type'],
      changes: [
        { kind: 'changed', line: 6, before: ROWS[0], after: { text: 'Hello there.' } },
        { kind: 'added', after: { text: 'Thanks.' } },
        { kind: 'removed', before: ROWS[5] },
      ],
    })
    expect(editor.toPayload()).toEqual(before)
  })

  it('gives the problems of a text that is no script', () => {
    expect(previewScript(open(), 'what?')).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown_line', line: 1 }],
    })
  })
})

describe('the script of an open call', () => {
  it('knows which lines say a segment, and the other way round', () => {
    const editor = open()
    const ids = editor.order()
    const script = scriptOfCall(editor)
    const lines = script.text.split('\n')
    const place = script.linesOf(ids[3] ?? '')
    expect(lines[(place?.from ?? 0) - 1]).toContain('get_balance')
    expect(script.segmentsAt(place?.from ?? 0)).toEqual([ids[2], ids[3]])
    expect(script.segmentsAt(1)).toEqual([])
    expect(script.linesOf(ids[4] ?? '')).toBeUndefined()
  })
})
