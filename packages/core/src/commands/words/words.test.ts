import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { setField } from '../segment/set-field.ts'
import { setText } from '../segment/set-text.ts'
import { setTimes } from '../segment/set-times.ts'
import { nudge } from '../timing/nudge.ts'
import { addWord } from './add-word.ts'
import { mergeWords } from './merge-words.ts'
import { removeWord } from './remove-word.ts'
import { setWord } from './set-word.ts'
import { splitWord } from './split-word.ts'
import { togglePin } from './toggle-pin.ts'
import { markReviewed, setPinned, setProvenance } from './word-notes.ts'

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
      words: WORDS.toSpliced(2, 0, { word: 'old', start_ms: 700, end_ms: expect.closeTo(960, -2) }),
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

  it('that is empty comes into the text when it is filled in, and leaves it when it is emptied', () => {
    const { editor, id, wire } = open({
      ...TURN,
      text: 'Hello, caller!',
      words: WORDS.with(1, { word: '', start_ms: 400, end_ms: 700 }),
    })
    editor.run(setWord, { id, index: 1, word: 'dear' })
    expect(wire()).toEqual(TURN)
    editor.run(setWord, { id, index: 1, word: '' })
    expect(wire()).toMatchObject({ text: 'Hello, caller!' })
  })

  it('that is nudged again and again is one step to undo', () => {
    const { editor, id, wire } = open()
    for (let ms = 410; ms <= 450; ms += 10) editor.run(setWord, { id, index: 1, startMs: ms })
    editor.history.undo()
    expect(wire()).toEqual(TURN)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('can be cut in two, which share its time by what they are to say', () => {
    const { editor, id, wire, notes } = open()
    const [, , before] = notes() ?? []
    editor.run(splitWord, { id, index: 2, at: 4 })
    expect(wire()).toEqual({
      ...TURN,
      words: WORDS.toSpliced(
        2,
        1,
        { word: 'call', start_ms: 1200, end_ms: 1400 },
        { word: 'er', start_ms: 1400, end_ms: 1600 },
      ).map((word, index) =>
        index < 2
          ? word
          : { ...Object(word), [index === 2 ? 'end_ms' : 'start_ms']: expect.closeTo(1400, -2) },
      ),
    })
    expect(notes()?.[2]).toEqual({ ...before, provenance: 'derived' })
    editor.run(mergeWords, { id, indexes: [2, 3] })
    expect(wire()).toEqual(TURN)
  })

  it.each([
    ['\u{1f468}\u{200d}\u{1f469}ok', 3],
    ['x', 0],
    ['x', 1],
    ['x', Number.NaN],
    ['New York', 0],
  ])('is not cut at a place that has nothing on one side: %j at %d', (word, at) => {
    const { editor, id, wire } = open({ ...TURN, text: word, words: [{ word, start_ms: 0, end_ms: 400 }] })
    const before = wire()
    expect(editor.run(splitWord, { id, index: 0, at })).toMatchObject({ ok: false })
    expect(wire()).toBe(before)
  })

  it('becomes one with those behind it, written as in the text; fields of the first stay', () => {
    const { editor, id, wire, notes } = open()
    editor.run(setPinned, { ids: [id], words: [1], pinned: true })
    const [first] = notes() ?? []
    editor.run(mergeWords, { id, indexes: [1, 0] })
    expect(wire()).toEqual({
      ...TURN,
      words: [{ word: 'Hello, dear', start_ms: 0, end_ms: 700, confidence: 0.4, extra: 1 }, WORDS[2]],
    })
    expect(notes()?.[0]).toEqual({ ...first, pinned: true })
    expect(editor.run(mergeWords, { id, indexes: [1] })).toMatchObject({ ok: false })
    expect(editor.run(mergeWords, { id, indexes: [1, 2] })).toMatchObject({ ok: false })
    editor.history.undo()
    expect(wire()).toEqual(TURN)
  })

  it('can be pinned and let go by one key, alone or with its item, and undone', () => {
    const { editor, id, notes } = open()
    editor.selection.set([id], ['words', 1, 'start_ms'])
    editor.run(togglePin, undefined)
    expect(notes()?.map(({ pinned }) => pinned)).toEqual([undefined, true, undefined])
    editor.run(togglePin, undefined)
    expect(notes()?.[1]).not.toHaveProperty('pinned')
    editor.selection.set([id])
    editor.run(togglePin, undefined)
    expect(editor.segment(id)?.pinned).toBe(true)
    expect(editor.toDraft().sidecar.segments[0]).toMatchObject({ pinned: true })
    editor.history.undo()
    expect(editor.segment(id)?.pinned).toBe(false)
  })

  it('says where its time comes from, if it has one', () => {
    const { editor, id, notes } = open({ ...TURN, words: [...WORDS, { word: 'x' }] })
    editor.run(setProvenance, { ids: [id], words: [0, 2], provenance: 'aligned' })
    expect(
      notes()
        ?.map(({ provenance }) => provenance)
        .slice(0, 3),
    ).toEqual(['aligned', 'reported', 'aligned'])
    const untimed = { ids: [id], words: [3], provenance: 'manual' } as const
    expect(editor.can(setProvenance, untimed)).toMatchObject({ ok: false })
    expect(editor.can(setPinned, { ids: [id], words: [9], pinned: true })).toMatchObject({ ok: false })
  })

  it('is to be reviewed when its time was made, until somebody has looked at it', () => {
    const { editor, id, notes } = open()
    editor.run(setText, { id, text: 'Hello, dear old caller!' })
    expect(notes()?.map(({ review }) => review)).toEqual([undefined, undefined, {}, undefined])
    expect(editor.toDraft().sidecar.segments[0]?.words[2]).toHaveProperty('review')
    editor.run(markReviewed, { ids: [id] })
    expect(notes()?.some((note) => 'review' in note)).toBe(false)
    editor.history.undo()
    expect(notes()?.[2]).toHaveProperty('review')
  })
})

describe('a word that is left to be reviewed', () => {
  const unreviewed = () => {
    const opened = open()
    opened.editor.run(setText, { id: opened.id, text: 'Hello, dear good caller!' })
    expect(opened.notes()?.[2]).toMatchObject({ provenance: 'derived', review: {} })
    return opened
  }

  it('is no longer once its time is set by hand, as a field or by a drag', () => {
    for (const edit of [
      ({ editor, id }: ReturnType<typeof open>) =>
        editor.run(setField, { id, path: ['words', 2, 'end_ms'], value: 1190 }),
      ({ editor, id }: ReturnType<typeof open>) =>
        editor.run(nudge, { grab: { kind: 'word-edge', id, index: 2, edge: 'end' }, byMs: -1 }),
    ]) {
      const opened = unreviewed()
      expect(edit(opened)).toEqual({ ok: true })
      expect(opened.notes()?.[2]).toMatchObject({ provenance: 'manual' })
      expect(opened.notes()?.[2]).not.toHaveProperty('review')
    }
  })

  it('is no longer once the edge of a turn that is timed by its words is set', () => {
    const { start_ms: _, end_ms: __, ...byWords } = TURN
    const { editor, id, notes } = open({ ...byWords, words: WORDS.slice(0, 2), text: 'Hello, dear' })
    editor.run(setText, { id, text: 'Hello, my friend' })
    const last = (notes()?.length ?? 0) - 1
    expect(notes()?.[last]).toHaveProperty('review')
    expect(editor.run(setTimes, { id, endMs: 900 })).toEqual({ ok: true })
    expect(notes()?.[last]).toMatchObject({ provenance: 'manual' })
    expect(notes()?.[last]).not.toHaveProperty('review')
  })
})
