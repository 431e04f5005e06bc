import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it } from 'vitest'
import { replaceAll, replaceMatches } from '../commands/search/replace-matches.ts'
import type { Editor } from '../editor/editor.ts'
import { getIn } from '../json/json-path.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { find, nextMatch, previousMatch, segmentsWith, selectMatch } from './find.ts'

const CALL = callWith(
  {
    role: 'agent',
    text: 'Hello Bob, your balance is ten. Bye Bob!',
    start_ms: 0,
    end_ms: 4000,
    words: [
      { word: 'Hello', start_ms: 0, end_ms: 400 },
      { word: 'Bob,', start_ms: 450, end_ms: 800 },
      { word: 'your', start_ms: 900, end_ms: 1100 },
      { word: 'balance', start_ms: 1100, end_ms: 1600 },
      { word: 'is', start_ms: 1600, end_ms: 1700 },
      { word: 'ten.', start_ms: 1700, end_ms: 2000 },
      { word: 'Bye', start_ms: 2500, end_ms: 3000 },
      { word: 'Bob!', start_ms: 3100, end_ms: 4000 },
    ],
  },
  {
    role: 'agent_function',
    start_ms: 5000,
    tool: {
      name: 'find_bob',
      request_id: 'bob-1',
      params: { who: 'Bob', count: 10, deep: [{ also: 'bob bob' }] },
    },
  },
  { role: 'node_transition', node: { from: 'start', to: 'bobs', reason: 'Bob asked' } },
  { role: 'user', words: [{ word: 'Bob', start_ms: 6000, end_ms: 6500 }], metadata: { note: 'Bob', n: 10 } },
)

function wireAt(editor: Editor, index: number): Json {
  return editor.segment(editor.order()[index] ?? '')?.wire ?? null
}

describe('finding', () => {
  it('tells where in which value each one stands, in list order', () => {
    const editor = openEditor(CALL)
    const [first = '', tool = '', node = '', last = ''] = editor.order()
    expect(
      find(editor, 'bob').map(({ segmentId, path, start, found }) => [
        segmentId,
        path.join('.'),
        start,
        found,
      ]),
    ).toEqual([
      [first, 'text', 6, 'Bob'],
      [first, 'text', 36, 'Bob'],
      [tool, 'tool.name', 5, 'bob'],
      [tool, 'tool.request_id', 0, 'bob'],
      [tool, 'tool.params.who', 0, 'Bob'],
      [tool, 'tool.params.deep.0.also', 0, 'bob'],
      [tool, 'tool.params.deep.0.also', 4, 'bob'],
      [node, 'node.to', 0, 'bob'],
      [node, 'node.reason', 0, 'Bob'],
      [last, 'text', 0, 'Bob'],
      [last, 'metadata.note', 0, 'Bob'],
    ])
    expect(segmentsWith(find(editor, 'bob', { in: ['nodes', 'metadata'] }))).toEqual([node, last])
    expect(find(editor, 'bob', { caseSensitive: true, in: ['tools'] })).toHaveLength(4)
    expect(find(editor, 'bob', { wholeWord: true, in: ['nodes'] })).toHaveLength(1)
    expect(find(editor, '10')).toHaveLength(2)
    expect(find(editor, 'bob', { limit: 3 })).toHaveLength(3)
  })

  it('goes on from the selection, and round', () => {
    const editor = openEditor(CALL)
    const matches = find(editor, 'bob', { in: ['text'] })
    const [first, second, third] = matches
    expect(nextMatch(editor, matches)).toBe(first)
    expect(nextMatch(editor, matches, first)).toBe(second)
    expect(nextMatch(editor, matches, third)).toBe(first)
    expect(previousMatch(editor, matches, first)).toBe(third)
    editor.selection.set([editor.order()[2] ?? ''])
    expect(nextMatch(editor, matches)).toBe(third)
    expect(previousMatch(editor, matches)).toBe(second)
    expect(nextMatch(editor, [])).toBeUndefined()
    if (third) selectMatch(editor, third)
    expect(editor.selection.focusPath()).toEqual(['text'])
  })

  it('goes through 200,000 words while somebody types', () => {
    const editor = openEditor(makeCall({ segments: 10_000, wordsPerTurn: 25 }))
    const began = performance.now()
    expect(find(editor, 'appointment', { in: ['text'] }).length).toBeGreaterThan(100)
    // A generous bound: what is quadratic takes minutes.
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('replacing', () => {
  it('re-times the words that it writes, and leaves the others as they were', () => {
    const editor = openEditor(CALL)
    const before = wireAt(editor, 0)
    const matches = find(editor, 'Bob', { in: ['text'], caseSensitive: true }).slice(0, 2)
    expect(editor.run(replaceMatches, { matches, with: 'Mary Ann' })).toEqual({ ok: true })
    const after = wireAt(editor, 0)
    expect(getIn(after, ['text'])).toBe('Hello Mary Ann, your balance is ten. Bye Mary Ann!')
    const words = getIn(after, ['words'])
    const tokens = (Array.isArray(words) ? words : []).map((word: Json) => getIn(word, ['word']))
    expect(tokens).toEqual(['Hello', 'Mary', 'Ann,', 'your', 'balance', 'is', 'ten.', 'Bye', 'Mary', 'Ann!'])
    for (const [from, to] of [
      [0, 0],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
    ] as const) {
      expect(getIn(after, ['words', to])).toBe(getIn(before, ['words', from]))
    }
    expect(getIn(after, ['words', 1, 'start_ms'])).toBe(450)
    expect(getIn(after, ['words', 9, 'end_ms'])).toBe(4000)
    expect(editor.segment(editor.order()[0] ?? '')?.words[7]?.provenance).toBe('reported')
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('everywhere is one step, and says what it left', () => {
    const editor = openEditor(CALL)
    const matches = [...find(editor, 'bob'), ...find(editor, '10')]
    const report = replaceAll(editor, matches, 'Eve')
    expect(report.result).toEqual({ ok: true })
    expect(report.replaced).toBe(10)
    expect(report.skipped.map(({ match, reason }) => [match.path.join('.'), reason.split('.')[0]])).toEqual([
      ['tool.request_id', 'A request ID ties a call to its result'],
      ['tool.params.count', 'This value is not a text'],
      ['metadata.n', 'This value is not a text'],
    ])
    expect(getIn(wireAt(editor, 1), ['tool'])).toEqual({
      name: 'find_Eve',
      request_id: 'bob-1',
      params: { who: 'Eve', count: 10, deep: [{ also: 'Eve Eve' }] },
    })
    expect(getIn(wireAt(editor, 2), ['node'])).toEqual({ from: 'start', to: 'Eves', reason: 'Eve asked' })
    editor.history.undo()
    expect(editor.toPayload()).toEqual(CALL)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('does not write over a text that has changed since, nor into a row that is gone', () => {
    const editor = openEditor(CALL)
    const matches = find(editor, 'Bob', { in: ['text'] })
    editor.commit('Edit', (tx) => {
      const [first = '', , , last = ''] = tx.order()
      const record = tx.segment(first)
      if (record)
        tx.put({ ...record, wire: { role: 'agent', text: 'Hello Eve, your balance is ten. Bye Eve!' } })
      tx.remove(last)
    })
    const report = replaceAll(editor, matches, 'Ann')
    expect(report).toMatchObject({ result: { ok: false }, replaced: 0 })
    expect(report.skipped).toHaveLength(3)
    expect(getIn(wireAt(editor, 0), ['text'])).toBe('Hello Eve, your balance is ten. Bye Eve!')
  })

  it('finds nothing to do twice, and keeps the very records when the text is the same', () => {
    const editor = openEditor(CALL)
    const before = editor.segment(editor.order()[0] ?? '')
    const matches = find(editor, 'Bob', { in: ['text'], caseSensitive: true })
    editor.run(replaceMatches, { matches, with: 'Bob' })
    expect(editor.segment(editor.order()[0] ?? '')).toBe(before)
    expect(editor.can(replaceMatches, { matches: [], with: 'x' })).toMatchObject({ ok: false })
  })

  it('is refused where nothing may be written', () => {
    const editor = openEditor(CALL, { readOnly: true })
    expect(replaceAll(editor, find(editor, 'bob'), 'x')).toMatchObject({ result: { ok: false }, replaced: 0 })
  })

  it('takes a text with a thousand matches, and data that nests without end', () => {
    let deep: Json = 'bob'
    for (let level = 0; level < 20_000; level += 1) deep = { deep }
    const editor = openEditor(
      callWith({
        role: 'user',
        text: 'bob '.repeat(1000).trim(),
        start_ms: 0,
        end_ms: 9,
        metadata: { deep },
      }),
    )
    expect(replaceAll(editor, find(editor, 'bob'), 'eve').replaced).toBe(1000)
    expect(getIn(wireAt(editor, 0), ['text'])).toBe('eve '.repeat(1000).trim())
  })
})
