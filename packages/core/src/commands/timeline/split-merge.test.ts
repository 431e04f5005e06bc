import type { Json, JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownValue } from '../../json/json-path.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { mergeTurns } from './merge-turns.ts'
import { splitTurn, splitTurnAt } from './split-turn.ts'

const TURN: JsonObject = {
  role: 'agent',
  text: 'Good morning, how are you?',
  start_ms: 0,
  end_ms: 2000,
  words: [
    { word: 'Good', start_ms: 0, end_ms: 300 },
    { word: 'morning,', start_ms: 300, end_ms: 800 },
    { word: 'how', start_ms: 1000, end_ms: 1200 },
    { word: 'are', start_ms: 1200, end_ms: 1400 },
    { word: 'you?', start_ms: 1400, end_ms: 2000 },
  ],
  metadata: { e2e_latency: 900 },
}

function split(wire: Json, at: number) {
  const editor = openEditor(callWith(wire))
  const result = editor.run(splitTurn, { id: editor.order()[0] ?? '', at })
  const halves = editor.order().map((id) => editor.segment(id)?.wire)
  return { editor, result, halves }
}

const WORDS: readonly Json[] = Array.isArray(TURN.words) ? TURN.words : []

describe('splitting a turn', () => {
  it('gives each side its words and times; other fields stay with the first', () => {
    const { editor, halves } = split(TURN, 13)
    expect(halves).toEqual([
      { ...TURN, text: 'Good morning,', end_ms: 800, words: WORDS.slice(0, 2) },
      { role: 'agent', text: 'how are you?', start_ms: 1000, end_ms: 2000, words: WORDS.slice(2) },
    ])
    expect(editor.selection.ids()).toEqual([editor.order()[1]])
    editor.history.undo()
    expect(editor.toPayload()).toEqual(callWith(TURN))
  })

  it('cuts at the nearer edge of a word that the caret is in', () => {
    expect(split(TURN, 6).halves[0]).toMatchObject({ text: 'Good' })
    expect(split(TURN, 11).halves[0]).toMatchObject({ text: 'Good morning,' })
  })

  it('keeps a words-only turn so', () => {
    const { start_ms: _, end_ms: __, ...wordsOnly } = TURN
    const { halves } = split(wordsOnly, 13)
    expect(halves[1]).toEqual({ role: 'agent', text: 'how are you?', words: WORDS.slice(2) })
  })

  it('shares the time by the text where there are no words', () => {
    const { halves } = split(
      { role: 'user', text: 'Yes. Tell me all about it', start_ms: 0, duration_ms: 3000 },
      4,
    )
    expect(halves[0]).toMatchObject({ text: 'Yes.', start_ms: 0 })
    expect(halves[1]).toMatchObject({ text: 'Tell me all about it' })
    const [left, right] = halves.map((half) => Object.fromEntries(Object.entries(half ?? {})))
    expect(Number(right?.start_ms)).toBe(Number(left?.duration_ms))
    expect(Number(right?.start_ms) + Number(right?.duration_ms)).toBe(3000)
    expect(Number(left?.duration_ms)).toBeLessThan(1000)
  })

  it('makes an empty turn at an end of the text', () => {
    const { halves } = split(TURN, 26)
    expect(halves[0]).toEqual(TURN)
    expect(halves[1]).toMatchObject({ role: 'agent', text: '', start_ms: 2000, end_ms: 2000 })
  })

  it('is refused for what is not said', () => {
    expect(split({ role: 'agent_function' }, 0).result).toMatchObject({ ok: false })
    expect(split(TURN, Number.NaN).result).toMatchObject({ ok: false })
  })

  it('loses no word and no time wherever it cuts', () => {
    fc.assert(
      fc.property(fc.nat(30), (at) => {
        const { halves } = split(TURN, at)
        const words = halves.flatMap((half) => Object.fromEntries(Object.entries(half ?? {})).words ?? [])
        expect(words).toEqual(WORDS)
      }),
    )
  })
})

describe('splitting at a moment', () => {
  function splitAt(wire: Json, atMs: number) {
    const editor = openEditor(callWith(wire))
    const result = editor.run(splitTurnAt, { id: editor.order()[0] ?? '', atMs })
    return { result, texts: editor.order().map((id) => ownValue(editor.segment(id)?.wire, 'text')), editor }
  }

  it('cuts in the silence between two words', () => {
    const { result, editor } = splitAt(TURN, 900)
    expect(result).toEqual({ ok: true })
    expect(editor.order().map((id) => editor.segment(id)?.wire)).toEqual(split(TURN, 13).halves)
  })

  it('cuts at the nearer edge of a word that is being said, and says so', () => {
    const later = splitAt(TURN, 1190)
    expect(later.texts).toEqual(['Good morning, how', 'are you?'])
    expect(later.result).toMatchObject({ ok: true, note: expect.stringMatching(/nearer edge/) })
    expect(splitAt(TURN, 1010).texts).toEqual(['Good morning,', 'how are you?'])
  })

  it('cuts the text of a turn without words where it would have been said', () => {
    const wire = { role: 'user', text: 'one two three four', start_ms: 0, end_ms: 4000 }
    const { texts, editor } = splitAt(wire, 2000)
    expect(texts).toEqual(['one two', 'three four'])
    expect(editor.order().map((id) => editor.segment(id)?.span)).toEqual([
      { startMs: 0, endMs: 2000 },
      { startMs: 2000, endMs: 4000 },
    ])
  })

  it.each([0, 2000, -1, 9000, Number.NaN])('is refused at %d ms, which is not within the turn', (atMs) => {
    expect(splitAt(TURN, atMs).result).toMatchObject({ ok: false })
  })
})

describe('merging turns', () => {
  it('gives turns of two speakers to the one who is named, and undo gives each its own back', () => {
    const other = { role: 'user', text: 'Fine', start_ms: 2000, end_ms: 2400 }
    const editor = openEditor(callWith(TURN, other))
    const ids = editor.order()
    expect(editor.run(mergeTurns, { ids })).toMatchObject({ ok: false })
    editor.run(mergeTurns, { ids, role: 'user' })
    expect(editor.toPayload()).toEqual(
      callWith({ ...TURN, role: 'user', text: 'Good morning, how are you? Fine', end_ms: 2400 }),
    )
    editor.history.undo()
    expect(editor.order()).toEqual(ids)
    expect(editor.toPayload()).toEqual(callWith(TURN, other))
  })

  it('puts no space where the script has none', () => {
    const turns = ['今日は', '晴れです。'].map((text) => ({ role: 'user', text, start_ms: 0, end_ms: 900 }))
    const editor = openEditor(callWith(...turns))
    editor.run(mergeTurns, { ids: editor.order() })
    expect(editor.toPayload()).toMatchObject({ transcript_with_tool_calls: [{ text: '今日は晴れです。' }] })
  })

  it('makes no word longer to carry the time of a turn without words', () => {
    const { start_ms: _, end_ms: __, ...wordsOnly } = TURN
    const editor = openEditor(
      callWith(wordsOnly, { role: 'agent', text: 'Hm.', start_ms: 2500, end_ms: 3000 }),
    )
    editor.run(mergeTurns, { ids: editor.order() })
    expect(editor.toPayload()).toMatchObject({
      transcript_with_tool_calls: [{ start_ms: 0, end_ms: 3000, words: WORDS }],
    })
  })

  it('takes a split back, wherever it was and whatever the script', () => {
    const tokens = fc.constantFrom(
      'yes',
      "don't",
      'naïve,',
      'नमस्ते',
      'مرحبا',
      '12.50',
      '\u{1f468}\u{200d}\u{1f469}ok',
    )
    const turn = fc.array(tokens, { minLength: 1, maxLength: 8 }).map((said) => ({
      role: 'agent',
      text: said.join(' '),
      start_ms: 0,
      end_ms: said.length * 500,
      words: said.map((word, index) => ({ word, start_ms: index * 500 + 20, end_ms: index * 500 + 400 })),
      extra: 1,
    }))
    fc.assert(
      fc.property(turn, fc.nat(60), (wire, at) => {
        const { editor } = split(wire, at)
        const notes = editor.order().flatMap((id) => editor.segment(id)?.words ?? [])
        editor.run(mergeTurns, { ids: editor.order() })
        expect(editor.toPayload()).toEqual(callWith(wire))
        expect(editor.segment(editor.order()[0] ?? '')?.words).toEqual(notes)
      }),
    )
  })

  it('joins what a split has cut, and undo gives both back', () => {
    const { editor, halves } = split(TURN, 13)
    const ids = editor.order()
    expect(editor.run(mergeTurns, { ids })).toEqual({ ok: true })
    expect(editor.toPayload()).toEqual(callWith(TURN))
    expect(editor.order()).toEqual([ids[0]])
    editor.history.undo()
    expect(editor.order()).toEqual(ids)
    expect(editor.order().map((id) => editor.segment(id)?.wire)).toEqual(halves)
  })

  it('is refused across speakers, across a row between, and for one turn', () => {
    const editor = openEditor(callWith(TURN, { role: 'user', text: 'Fine' }, TURN))
    const [a = '', b = '', c = ''] = editor.order()
    for (const ids of [[a, b], [a, c], [a], ['nobody', a]]) {
      expect(editor.can(mergeTurns, { ids })).toMatchObject({ ok: false })
    }
  })
})
