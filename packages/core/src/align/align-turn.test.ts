import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setText } from '../commands/segment/set-text.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import { setWord } from '../commands/words/set-word.ts'
import { setPinned } from '../commands/words/word-notes.ts'
import { wordsOf } from '../records/revise-segment.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { type Aligner, alignTurn } from './align-turn.ts'
import type { AlignedWord } from './aligned-word.ts'
import { applyAlignment } from './apply-alignment.ts'

const WORDS: readonly Json[] = [
  { word: 'Hello,', start_ms: 0, end_ms: 400, extra: 1 },
  { word: 'dear', start_ms: 400, end_ms: 700 },
  { word: 'caller!', start_ms: 1200, end_ms: 1600 },
]
const TURN = { role: 'agent', text: 'Hello, dear caller!', start_ms: 0, end_ms: 1600, words: WORDS }
const HEARD: readonly AlignedWord[] = [
  { word: 'hello', startMs: 50, endMs: 390 },
  { word: 'dear', startMs: 500, endMs: 800.2 },
  { word: 'caller', startMs: 1100, endMs: 1700 },
]

function open(wire: Json = TURN) {
  const editor = openEditor(callWith(wire))
  const [id = ''] = editor.order()
  const spans = () =>
    wordsOf(editor.segment(id)?.wire ?? null).map((word) => Object.values(word ?? {}).slice(0, 3))
  const sources = () => editor.segment(id)?.words.map(({ provenance }) => provenance)
  return { editor, id, spans, sources, wire: () => editor.segment(id)?.wire }
}

const answering =
  (answer: unknown, meanwhile: () => void = () => {}): Aligner =>
  async () => {
    meanwhile()
    // An aligner may answer anything, whatever its type says.
    return JSON.parse(JSON.stringify(answer))
  }

describe('aligning a turn', () => {
  it('gives its words the times that were measured, as one step', async () => {
    const { editor, id, wire, sources } = open()
    expect(await alignTurn(editor, id, answering(HEARD))).toEqual({ ok: true, matched: 3 })
    expect(wire()).toEqual({
      ...TURN,
      end_ms: 1700,
      words: [
        { word: 'Hello,', start_ms: 50, end_ms: 390, extra: 1 },
        { word: 'dear', start_ms: 500, end_ms: 801 },
        { word: 'caller!', start_ms: 1100, end_ms: 1700 },
      ],
    })
    expect(sources()).toEqual(['aligned', 'aligned', 'aligned'])
    editor.history.undo()
    expect(wire()).toEqual(TURN)
    expect(editor.history.canUndo()).toBe(false)
  })

  it('moves no pinned word and none that was moved by hand meanwhile, and keeps off them', async () => {
    const { editor, id, spans } = open()
    editor.run(setPinned, { ids: [id], words: [0], pinned: true })
    const byHand = () => void editor.run(setWord, { id, index: 2, startMs: 1150 })
    const heard = HEARD.with(1, { word: 'dear', startMs: 300, endMs: 1190 })
    await alignTurn(editor, id, answering(heard, byHand))
    expect(spans()).toEqual([
      ['Hello,', 0, 400],
      ['dear', 400, 1100],
      ['caller!', 1150, 1600],
    ])
  })

  it('gives words of the text that had no time theirs, and a turn without words all of them', async () => {
    const some = open({ ...TURN, words: WORDS.toSpliced(1, 1) })
    await alignTurn(some.editor, some.id, answering(HEARD))
    expect(some.spans().map(([word]) => word)).toEqual(['Hello,', 'dear', 'caller!'])
    const { words: _, ...bare } = TURN
    const none = open(bare)
    await alignTurn(none.editor, none.id, answering(HEARD))
    expect(none.spans()).toEqual([
      ['Hello,', 50, 390],
      ['dear', 500, 801],
      ['caller!', 1100, 1700],
    ])
  })

  it('finds words that were cut or spelt otherwise, and numbers', async () => {
    const words = ['well-known', 'twenty', 'five', 'color'].map((word) => ({ word, start_ms: 0, end_ms: 0 }))
    const { editor, id, spans } = open({ role: 'user', text: 'well-known twenty five color', words })
    await alignTurn(
      editor,
      id,
      answering([
        { word: 'well', startMs: 100, endMs: 200 },
        { word: 'known', startMs: 250, endMs: 400 },
        { word: '25', startMs: 500, endMs: 900 },
        { word: 'colour', startMs: 1000, endMs: 1200 },
      ]),
    )
    expect([spans()[0], spans()[3]]).toEqual([
      ['well-known', 100, 400],
      ['color', 1000, 1200],
    ])
    expect([spans()[1]?.[1], spans()[2]?.[2]]).toEqual([500, 900])
  })

  it('still fits a turn whose text was corrected meanwhile, and refuses one that was replaced', async () => {
    const { editor, id, spans, wire } = open()
    const corrected = () => void editor.run(setText, { id, text: 'Hello, old caller!' })
    expect(await alignTurn(editor, id, answering(HEARD, corrected))).toMatchObject({ ok: true })
    expect(spans()[2]).toEqual(['caller!', 1100, 1700])
    const replaced = () => void editor.run(setText, { id, text: 'Something quite other was said' })
    expect(await alignTurn(editor, id, answering(HEARD, replaced))).toMatchObject({ code: 'turn_changed' })
    expect(wire()).toMatchObject({ text: 'Something quite other was said' })
  })

  it.each([
    [null],
    ['words'],
    [[]],
    [[null]],
    [[{ word: 'hello' }]],
    [[{ word: 'hello', startMs: 5, endMs: 1 }]],
    [[{ word: 'hello', startMs: -5, endMs: 1 }]],
    [[{ word: 'hello', startMs: 1e15, endMs: 1e16 }]],
    [[HEARD[1], HEARD[0]]],
    [[{ word: 'elsewhere', startMs: 5, endMs: 10 }]],
  ])('refuses the answer %j and changes nothing', async (answer) => {
    const { editor, id, wire } = open()
    const before = wire()
    expect(await alignTurn(editor, id, answering(answer))).toMatchObject({
      ok: false,
      code: 'answer_unreadable',
    })
    expect(wire()).toBe(before)
  })

  it('says what went wrong, and writes nothing, when it cannot go on', async () => {
    const failing = open()
    const error = new Error('no audio')
    expect(await alignTurn(failing.editor, failing.id, () => Promise.reject(error))).toMatchObject({
      code: 'aligner_failed',
      cause: error,
    })
    const gone = open()
    const remove = () => void gone.editor.run(removeSegments, { ids: [gone.id] })
    expect(await alignTurn(gone.editor, gone.id, answering(HEARD, remove))).toMatchObject({
      code: 'turn_gone',
    })
    const closed = open()
    const result = await alignTurn(
      closed.editor,
      closed.id,
      answering(HEARD, () => closed.editor.dispose()),
    )
    expect(result).toMatchObject({ code: 'not_writable' })
    expect(closed.wire()).toEqual(TURN)
  })

  it('ends at once when it is called off, and what comes later is not written', async () => {
    const { editor, id, wire } = open()
    const stop = new AbortController()
    let answer: (words: readonly AlignedWord[]) => void = () => {}
    const pending = alignTurn(editor, id, () => new Promise((resolve) => (answer = resolve)), {
      signal: stop.signal,
    })
    await Promise.resolve()
    stop.abort()
    expect(await pending).toMatchObject({ ok: false, code: 'aborted' })
    answer(HEARD)
    await Promise.resolve()
    expect(wire()).toEqual(TURN)
    expect(await alignTurn(editor, id, answering(HEARD), { signal: stop.signal })).toMatchObject({
      code: 'aborted',
    })
  })

  it('never makes words overlap, and never moves a pinned one, whatever was heard', () => {
    const heard = fc
      .array(fc.tuple(fc.constantFrom('hello', 'dear', 'caller', 'oh', 'my'), fc.nat(900), fc.nat(900)), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => {
        let at = 0
        return parts.map(([word, gap, length]) => {
          const startMs = at + gap
          at = startMs + length
          return { word, startMs, endMs: at }
        })
      })
    fc.assert(
      fc.property(heard, fc.subarray([0, 1, 2]), (words, pinned) => {
        const { editor, id, wire } = open()
        editor.run(setPinned, { ids: [id], words: pinned, pinned: true })
        editor.run(applyAlignment, { id, words })
        const after = wordsOf(wire() ?? null)
        let from = 0
        for (const [index, word] of after.entries()) {
          const [, startMs, endMs] = Object.values(word ?? {})
          expect(Number(startMs)).toBeGreaterThanOrEqual(from)
          expect(Number(endMs)).toBeGreaterThanOrEqual(Number(startMs))
          from = Number(endMs)
          if (pinned.includes(index)) expect(word).toEqual(WORDS[index])
        }
      }),
    )
  })
})
