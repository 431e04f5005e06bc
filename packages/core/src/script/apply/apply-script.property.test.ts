import { createDraft, type Json } from '@call-timeline/schema'
import { mutatedCall, validCall } from '@call-timeline/testing'
import { makeCall } from '@call-timeline/testing/calls'
import { crowdedWires } from '@call-timeline/testing/editor-driver'
import { array, assert, constantFrom, nat, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEditor } from '../../editor/create-editor.ts'
import type { Editor } from '../../editor/editor.ts'
import { scriptOfCall } from '../call/script-of-call.ts'
import { nearlyScript } from '../testing/outlines.ts'
import { applyScript, previewScript } from './apply-script.ts'

function open(payload: Json): Editor {
  let count = 0
  return createEditor({
    draft: createDraft(payload, { newId: () => `d${count++}` }),
    now: () => 0,
    newId: () => `n${count++}`,
  })
}

const payloads = oneof(
  validCall(),
  mutatedCall(),
  crowdedWires.map((rows) => ({ call_id: 'a', transcript_with_tool_calls: rows })),
  nat(50).map((seed) => makeCall({ seed, segments: 12 })),
)
const level = constantFrom('none', 'turns', 'words')

const change = oneof(
  record({ kind: constantFrom('remove', 'double', 'swap', 'move'), at: nat(60), to: nat(60) }),
  record({
    kind: constantFrom('insert'),
    at: nat(60),
    line: constantFrom(
      'Agent: And more.',
      'User: Yes',
      '-> billing "why"',
      '[a {"b": 1} -> ok {} 300ms]',
      '[-> a none]',
      '(pause 1s)',
      '@0:05 User: At five.',
      '{"role": "system"}',
    ),
  }),
  record({
    kind: constantFrom('replace'),
    at: nat(60),
    from: constantFrom(' ', 'a', 'e', 'Agent', '0', '"'),
    by: constantFrom('', ' x ', 'User', '1'),
  }),
)

function changed(
  text: string,
  each: { readonly kind: string; readonly at: number; readonly [key: string]: unknown },
): string {
  const lines = text.split('\n')
  const at = each.at % lines.length
  const line = lines[at] ?? ''
  switch (each.kind) {
    case 'remove':
      return lines.toSpliced(at, 1).join('\n')
    case 'double':
      return lines.toSpliced(at, 0, line).join('\n')
    case 'move':
    case 'swap': {
      const rest = lines.toSpliced(at, 1)
      return rest.toSpliced(Number(each.to) % (rest.length + 1), 0, line).join('\n')
    }
    case 'insert':
      return lines.toSpliced(at, 0, String(each.line)).join('\n')
    default:
      return lines.with(at, line.replace(String(each.from), String(each.by))).join('\n')
  }
}

describe('a script of an open call', () => {
  it('changes nothing when it is applied as it is', () => {
    assert(
      property(payloads, level, (payload, times) => {
        const editor = open(payload)
        const { text } = scriptOfCall(editor, { times })
        const preview = previewScript(editor, text)
        if (!preview.ok) expect(editor.order()).toEqual([])
        else expect(preview).toMatchObject({ changes: [], fields: [] })
        editor.run(applyScript, { text })
        expect(editor.history.canUndo()).toBe(false)
      }),
      { numRuns: 600 },
    )
  })

  it('is one step whatever was edited: undone, the call is as before, and said again nothing changes', () => {
    let applied = 0
    assert(
      property(payloads, level, array(change, { minLength: 1, maxLength: 4 }), (payload, times, edits) => {
        const editor = open(payload)
        const before = editor.toDraft()
        const text = edits.reduce((held, each) => changed(held, each), scriptOfCall(editor, { times }).text)
        const preview = previewScript(editor, text)
        const result = editor.run(applyScript, { text })
        expect(result.ok).toBe(preview.ok)
        if (!result.ok) {
          expect(editor.toDraft()).toEqual(before)
          return
        }
        applied += 1
        const after = editor.toPayload()
        editor.run(applyScript, { text })
        expect(editor.toPayload()).toEqual(after)
        while (editor.history.canUndo()) editor.history.undo()
        expect(editor.toDraft()).toEqual(before)
      }),
      { numRuns: 600 },
    )
    expect(applied).toBeGreaterThan(50)
  })

  it('never throws for any text', () => {
    assert(
      property(payloads, nearlyScript, (payload, text) => {
        const editor = open(payload)
        const before = editor.toDraft()
        editor.run(applyScript, { text })
        editor.history.undo()
        expect(editor.toDraft()).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a small edit of a large call', () => {
  it('is found in a moment', { timeout: 30_000 }, () => {
    const editor = open(makeCall({ seed: 1, segments: 10_000 }))
    const { text } = scriptOfCall(editor, { times: 'words' })
    const edited = text.replace(/^(.*User: )/m, 'Agent: One more.\n$1')
    expect(previewScript(editor, edited)).toMatchObject({
      ok: true,
      counts: { added: 1, changed: 0, moved: 0, removed: 0 },
    })
  })
})
