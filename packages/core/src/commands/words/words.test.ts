import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { addWord } from './add-word.ts'
import { removeWord } from './remove-word.ts'
import { setWord } from './set-word.ts'

const WORDS: readonly Json[] = [
  { word: 'Hello', start_ms: 0, end_ms: 400, confidence: 0.4, extra: 1 },
  { word: 'dear', start_ms: 400, end_ms: 700 },
  { word: 'caller', start_ms: 1200, end_ms: 1600 },
]
const TURN = { role: 'agent', text: 'Hello, dear caller!', start_ms: 0, end_ms: 1600, words: WORDS }

function open(wire: Json = TURN) {
  const editor = openEditor(callWith(wire))
  const [id = ''] = editor.order()
  return { editor, id, wire: () => editor.segment(id)?.wire, notes: () => editor.segment(id)?.words }
}

describe('a word', () => {
  it('can be spelt otherwise, in the text too, with the punctuation around it kept', () => {
    const { editor, id, wire } = open()
    editor.run(setWord, { id, index: 0, word: 'Hullo' })
    expect(wire()).toEqual({
      ...TURN,
      text: 'Hullo, dear caller!',
      words: WORDS.with(0, { word: 'Hullo', start_ms: 0, end_ms: 400, confidence: 0.4, extra: 1 }),
    })
  })

  it('takes new times and a confidence, and marks them as set by hand', () => {
    const { editor, id, wire, notes } = open()
    editor.run(setWord, { id, index: 1, startMs: 450.2, confidence: 0.9 })
    expect(wire()).toEqual({
      ...TURN,
      words: WORDS.with(1, { word: 'dear', start_ms: 451, end_ms: 700, confidence: 0.9 }),
    })
    expect(notes()?.map((note) => note.provenance)).toEqual(['reported', 'manual', 'reported'])
    editor.run(setWord, { id, index: 1, confidence: null })
    expect(wire()).toEqual({ ...TURN, words: WORDS.with(1, { word: 'dear', start_ms: 451, end_ms: 700 }) })
  })

  it('makes its turn grow when it reaches out of it', () => {
    const { editor, id, wire } = open({ ...TURN, duration_ms: 1600 })
    editor.run(setWord, { id, index: 2, endMs: 2000 })
    expect(wire()).toMatchObject({ start_ms: 0, end_ms: 2000, duration_ms: 2000 })
  })

  it.each([
    [{ startMs: Number.NaN }],
    [{ startMs: 800 }],
    [{ endMs: 100 }],
    [{ confidence: Number.POSITIVE_INFINITY }],
  ])('refuses %j', (change) => {
    const { editor, id, wire } = open()
    expect(editor.run(setWord, { id, index: 1, ...change })).toMatchObject({ ok: false })
    expect(wire()).toEqual(TURN)
  })

  it('is refused when it is not there, or is no word', () => {
    const { editor, id } = open({ ...TURN, words: ['odd'] })
    expect(editor.can(setWord, { id, index: 0, word: 'x' })).toMatchObject({ ok: false })
    expect(editor.can(removeWord, { id, index: 7 })).toMatchObject({ ok: false })
    expect(editor.can(addWord, { id, index: 9, word: 'x' })).toMatchObject({ ok: false })
  })

  it('can be taken out, of the text too', () => {
    const { editor, id, wire, notes } = open()
    editor.run(removeWord, { id, index: 1 })
    expect(wire()).toEqual({ ...TURN, text: 'Hello, caller!', words: WORDS.toSpliced(1, 1) })
    expect(notes()).toHaveLength(2)
  })

  it('can be put in, into the text and the time behind the word before', () => {
    const { editor, id, wire, notes } = open()
    editor.run(addWord, { id, index: 2, word: 'old' })
    expect(wire()).toEqual({
      ...TURN,
      text: 'Hello, dear old caller!',
      words: WORDS.toSpliced(2, 0, { word: 'old', start_ms: 700, end_ms: 967 }),
    })
    expect(notes()?.[2]?.provenance).toBe('derived')
    editor.history.undo()
    expect(wire()).toEqual(TURN)
  })

  it('can be the first one of a turn', () => {
    const { editor, id, wire } = open({ role: 'user', text: '', start_ms: 100, end_ms: 900 })
    editor.run(addWord, { id, word: 'Yes', startMs: 200, endMs: 500 })
    expect(wire()).toMatchObject({ text: 'Yes', words: [{ word: 'Yes', start_ms: 200, end_ms: 500 }] })
  })
})
