import type { Json, JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { mergeTurns } from './merge-turns.ts'
import { splitTurn } from './split-turn.ts'

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

describe('merging turns', () => {
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
