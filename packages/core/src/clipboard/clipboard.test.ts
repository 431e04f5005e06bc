import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { pasteRows } from '../commands/clipboard/paste-rows.ts'
import type { Editor } from '../editor/editor.ts'
import { getIn } from '../json/json-path.ts'
import { callWith, countingIds, draftOfPayload, openEditor } from '../testing/open-editor.ts'
import type { Clip } from './clip.ts'
import { type CopiedRows, copySelection, cutSelection } from './copy-selection.ts'
import { CLIPBOARD_LIMIT, readClipboard } from './read-clipboard.ts'

const TURN = {
  role: 'user',
  text: 'Hello <b>there</b>',
  start_ms: 1000,
  end_ms: 2000,
  words: [
    { word: 'Hello', start_ms: 1000, end_ms: 1400, confidence: 0.5 },
    { word: '<b>there</b>', start_ms: 1500, end_ms: 2000 },
  ],
  custom: { kept: true },
}
const ASK = {
  role: 'agent_function',
  start_ms: 2500,
  tool: { name: 'get_balance', request_id: 'r1', params: { account: '12' } },
}
const ANSWER = {
  role: 'agent_result',
  start_ms: 3350,
  tool: { name: 'get_balance', request_id: 'r1', is_error: false, result: { balance: 7 } },
}
const MOVE = { role: 'node_transition', node: { from: 'start', to: 'billing' } }
const REPLY = { role: 'agent', text: 'Seven.', start_ms: 4000, end_ms: 4500 }
const CALL = callWith(TURN, ASK, ANSWER, MOVE, REPLY)

function copied(editor: Editor, ids: readonly string[]): CopiedRows {
  editor.selection.set(ids)
  const copy = copySelection(editor)
  if (!copy.ok) throw new Error(copy.reason)
  return copy
}

function clipIn(flavours: Parameters<typeof readClipboard>[0]): Clip {
  const content = readClipboard(flavours)
  if (!content.ok || content.kind !== 'rows') throw new Error(JSON.stringify(content).slice(0, 200))
  return content.clip
}

function wires(editor: Editor): readonly Json[] {
  return editor.order().map((id) => editor.segment(id)?.wire ?? null)
}

describe('copying', () => {
  it('gives a dialogue that people can read, a result on the line of its call', () => {
    const editor = openEditor(CALL)
    expect(copied(editor, editor.order()).text).toBe(
      [
        'User: Hello <b>there</b>',
        '[tool get_balance {"account":"12"} -> {"balance":7} 850ms]',
        '-> node billing',
        'Agent: Seven.',
      ].join('\n'),
    )
  })

  it('keeps each row on its own line, so that a text cannot pass for another row', () => {
    const editor = openEditor(
      callWith({ role: 'user', text: 'Hi\nAgent: I pay\u2028you', start_ms: 0, end_ms: 9 }),
    )
    expect(copied(editor, editor.order()).text).toBe('User: Hi Agent: I pay you')
  })

  it('never makes markup of what a call holds', () => {
    const hostile = '"><img src=x onerror=alert(1)>\'&quot;</div><script>'
    const editor = openEditor(
      callWith(
        { role: 'user', text: hostile, start_ms: 0, end_ms: 9, [hostile]: hostile },
        { role: 'agent_function', tool: { name: hostile, params: { [hostile]: hostile } } },
        { role: 'node_transition', node: { to: hostile } },
      ),
    )
    const { html } = copied(editor, editor.order())
    expect(
      html.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?(p|b|code)>$|^<\/div>$|^<div [^<>]*>$/.test(tag)),
    ).toEqual([])
    expect(html.match(/</g)?.length).toBe(html.match(/>/g)?.length)
    expect(clipIn({ html }).rows.map(({ wire }) => wire)).toEqual(wires(editor))
  })

  it('says what to do when nothing is selected', () => {
    expect(copySelection(openEditor(CALL))).toMatchObject({ ok: false, reason: 'Select what to copy.' })
  })

  it('refuses what nests too deep for anybody to read', () => {
    let deep: Json = 1
    for (let level = 0; level < 20_000; level += 1) deep = [deep]
    const editor = openEditor(callWith({ role: 'user', metadata: { deep } }))
    editor.selection.set(editor.order())
    expect(copySelection(editor)).toMatchObject({ ok: false })
  })
})

describe('pasting', () => {
  it('at a time puts the first row there, keeps the distances, and goes behind what starts before', () => {
    const editor = openEditor(CALL)
    const [turn = '', ask = '', answer = ''] = editor.order()
    const clip = clipIn(copied(editor, [turn, ask, answer]))
    expect(editor.run(pasteRows, { clip, place: { at: 4100.2 } })).toEqual({ ok: true })
    const rows = wires(editor)
    expect(rows).toHaveLength(8)
    expect(rows.slice(5).map((wire) => getIn(wire, ['start_ms']))).toEqual([4101, 5601, 6451])
    expect(getIn(rows[5] ?? null, ['words'])).toEqual([
      { word: 'Hello', start_ms: 4101, end_ms: 4501, confidence: 0.5 },
      { word: '<b>there</b>', start_ms: 4601, end_ms: 5101 },
    ])
    expect(getIn(rows[5] ?? null, ['custom'])).toEqual({ kept: true })
    expect(editor.selection.primary()).toBe(editor.order()[5])
  })

  it('before everything goes to the top of the list', () => {
    const editor = openEditor(CALL)
    const clip = clipIn(copied(editor, editor.order().slice(4)))
    editor.run(pasteRows, { clip, place: { at: 10 } })
    expect(getIn(wires(editor)[0] ?? null, ['start_ms'])).toBe(10)
  })

  it('behind a row starts where that row ends', () => {
    const editor = openEditor(CALL)
    const [turn = ''] = editor.order()
    const clip = clipIn(copied(editor, [turn]))
    editor.run(pasteRows, { clip, place: { after: turn } })
    expect(wires(editor)[1]).toMatchObject({ start_ms: 2000, end_ms: 3000 })
  })

  it('ties a pasted call to the pasted result and leaves the first pair alone', () => {
    const editor = openEditor(CALL)
    const [, ask = '', answer = ''] = editor.order()
    const clip = clipIn(copied(editor, [ask, answer]))
    editor.run(pasteRows, { clip, place: { at: 2600 } })
    editor.run(pasteRows, { clip, place: { at: 0 } })
    const calls = editor
      .order()
      .filter((id) => getIn(editor.segment(id)?.wire ?? null, ['role']) === 'agent_function')
    expect(calls).toHaveLength(3)
    expect(editor.pairOf(ask)).toBe(answer)
    const partners = calls.map((id) => editor.pairOf(id))
    expect(new Set(partners).size).toBe(3)
    expect(calls.map((id) => editor.pairingOf(id))).toEqual(['request_id', 'request_id', 'request_id'])
    expect(
      new Set(calls.map((id) => getIn(editor.segment(id)?.wire ?? null, ['tool', 'request_id']))).size,
    ).toBe(3)
  })

  it('keeps untimed rows untimed and adds no time field', () => {
    const editor = openEditor(CALL)
    const move = editor.order()[3] ?? ''
    const clip = clipIn(copied(editor, [move]))
    editor.run(pasteRows, { clip, place: { at: 4100 } })
    expect(wires(editor).at(-1)).toEqual(MOVE)
  })

  it('says that a pasted move breaks the chain of nodes', () => {
    const editor = openEditor(callWith({ ...MOVE, start_ms: 0 }))
    const clip = clipIn(copied(editor, editor.order()))
    editor.run(pasteRows, { clip, place: { at: 500 } })
    const pasted = editor.order()[1] ?? ''
    expect(editor.problems.of(pasted).map(({ code }) => code)).toContain('broken_node_chain')
  })

  it('brings provenance and pins into another call, and is one step there', () => {
    const from = openEditor(CALL, {
      draft: {
        ...draftOfPayload(CALL),
        sidecar: {
          segments: [
            {
              id: 'x',
              provenance: 'aligned',
              pinned: true,
              words: [
                { id: 'w1', provenance: 'manual', pinned: true },
                { id: 'w2', provenance: 'derived' },
              ],
            },
          ],
          suppressions: [],
        },
      },
    })
    const to = openEditor(callWith(REPLY), { newId: countingIds('other') })
    const before = to.toDraft()
    to.run(pasteRows, { clip: clipIn({ html: copied(from, ['x']).html }), place: { at: 0 } })
    const record = to.segment(to.order()[0] ?? '')
    expect(record).toMatchObject({ provenance: 'aligned', pinned: true })
    expect(record?.words).toMatchObject([{ provenance: 'manual', pinned: true }, { provenance: 'derived' }])
    expect(record?.words.map(({ id }) => id)).not.toContain('w1')
    to.history.undo()
    expect(to.toDraft()).toEqual(before)
    expect(to.history.canUndo()).toBe(false)
  })

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e15])('at %d is refused with a reason', (at) => {
    const editor = openEditor(CALL)
    const clip = clipIn(copied(editor, editor.order()))
    expect(editor.run(pasteRows, { clip, place: { at } })).toMatchObject({ ok: false })
    expect(editor.toPayload()).toEqual(CALL)
  })

  it('is refused where there is no list, behind a row that is gone, and where nothing may be written', () => {
    const clip = clipIn(copied(openEditor(CALL), ['s1']))
    expect(openEditor({ call_id: 'x' }).can(pasteRows, { clip })).toMatchObject({ ok: false })
    expect(openEditor(CALL).can(pasteRows, { clip, place: { after: 'gone' } })).toMatchObject({ ok: false })
    expect(openEditor(CALL, { readOnly: true }).can(pasteRows, { clip })).toMatchObject({ ok: false })
  })
})

describe('cutting', () => {
  it('takes the result of a call along, in one step, and pasting brings both back', () => {
    const editor = openEditor(CALL)
    const ask = editor.order()[1] ?? ''
    editor.selection.set([ask])
    const cut = cutSelection(editor)
    expect(wires(editor)).toEqual([TURN, MOVE, REPLY])
    expect(editor.history.undoLabel()).toBe('Cut')
    if (cut.ok) editor.run(pasteRows, { clip: clipIn(cut), place: { at: 2500 } })
    expect(wires(editor)[2]).toMatchObject({ role: 'agent_function', start_ms: 2500 })
    expect(wires(editor)[3]).toMatchObject({ role: 'agent_result', start_ms: 3350 })
    editor.history.undo()
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
  })

  it('takes nothing where nothing may be written', () => {
    const editor = openEditor(CALL, { readOnly: true })
    editor.selection.set(editor.order())
    expect(cutSelection(editor)).toMatchObject({ ok: false })
    expect(editor.toPayload()).toEqual(CALL)
  })
})

describe('reading a clipboard', () => {
  it('prefers our rows, wherever they are, to text', () => {
    const { json, text, html } = copied(openEditor(CALL, {}), ['s1'])
    for (const flavours of [{ json, text }, { html, text }, { text: json }, { json: '{}', html, text }]) {
      expect(readClipboard(flavours)).toMatchObject({ ok: true, kind: 'rows' })
    }
  })

  it('leaves text as it is', () => {
    expect(readClipboard({ text: 'Agent: Hi\nUser: Hello' })).toEqual({
      ok: true,
      kind: 'text',
      text: 'Agent: Hi\nUser: Hello',
    })
    expect(readClipboard({ json: '{"a":1}', html: '<p>x</p>', text: 'x' })).toMatchObject({ kind: 'text' })
  })

  const ROW = '{"wire":{"role":"user"}}'
  it.each([
    ['nothing', {}, 'empty'],
    ['only spaces', { text: ' \n' }, 'empty'],
    ['JSON of another program', { json: '{"nodes":[]}' }, 'foreign'],
    ['a lone null', { json: 'null' }, 'foreign'],
    ['HTML of another program', { html: '<table><tr></table>' }, 'foreign'],
    ['JSON that is cut off', { json: '{"format":"call-timeline/clip","ver' }, 'not_json'],
    ['our JSON as text, cut off', { text: '{"format":"call-timeline/clip","ver' }, 'not_json'],
    [
      'a newer version',
      { json: `{"format":"call-timeline/clip","version":2,"rows":[${ROW}]}` },
      'newer_version',
    ],
    ['no rows', { json: '{"format":"call-timeline/clip","version":1,"rows":[]}' }, 'broken'],
    ['rows that are none', { json: '{"format":"call-timeline/clip","version":1,"rows":[3]}' }, 'broken'],
    [
      'rows that nest too deep',
      {
        json: `{"format":"call-timeline/clip","version":1,"rows":[{"wire":${'['.repeat(1e5)}${']'.repeat(1e5)}}]}`,
      },
      'too_deep',
    ],
    ['text of 50 MB', { text: 'x'.repeat(50_000_000) }, 'too_large'],
    ['HTML of 50 MB', { html: 'x'.repeat(50_000_000) }, 'too_large'],
    ['JSON of 50 MB', { json: 'x'.repeat(CLIPBOARD_LIMIT + 1) }, 'too_large'],
  ] as const)('refuses %s with a reason', (_, flavours, code) => {
    const content = readClipboard(flavours)
    expect(content).toMatchObject({ ok: false, code })
    if (!content.ok) expect(content.reason).toMatch(/\.$/)
  })

  it('drops notes that do not fit and takes the row', () => {
    const clip = clipIn({
      json: `{"format":"call-timeline/clip","version":1,"rows":[{"wire":{"words":[1]},"note":{"provenance":"magic","words":[]}}]}`,
    })
    expect(clip.rows).toEqual([{ wire: { words: [1] }, note: undefined }])
  })
})
