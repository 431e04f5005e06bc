import type { Json } from '@call-timeline/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../records/revise-segment.ts'
import { callWith, openEditor } from '../../testing/open-editor.ts'
import { closeWordGaps } from './close-word-gaps.ts'
import { compressTurn } from './compress-turn.ts'
import { makeRoomForWords } from './make-room-for-words.ts'
import { setPinned } from './word-notes.ts'

const WORDS: readonly Json[] = [
  { word: 'Hello,', start_ms: 0, end_ms: 400 },
  { word: 'you', start_ms: 400, end_ms: 800 },
  { word: 'hear', start_ms: 800, end_ms: 1200 },
  { word: 'me?', start_ms: 1300, end_ms: 1600 },
]
const TURN = { role: 'agent', text: 'Hello, can you hear me?', start_ms: 0, end_ms: 1600, words: WORDS }
const NEXT = { role: 'user', text: 'Yes', start_ms: 2000, end_ms: 2400 }

function open(...wires: readonly Json[]) {
  const editor = openEditor(callWith(...wires))
  const [id = '', next = ''] = editor.order()
  const spans = (): readonly (readonly [string, number, number])[] =>
    wordsOf(editor.segment(id)?.wire ?? null).map((word) => {
      const [token, startMs, endMs] = Object.values(word ?? {})
      return [String(token), Number(startMs), Number(endMs)]
    })
  const problems = () => editor.problems.all().map(({ code }) => code)
  return { editor, id, next, spans, problems }
}

describe('words without a time', () => {
  it('get room: the turn grows, and all that is after moves by as much', () => {
    const { editor, id, next, spans, problems } = open(TURN, NEXT)
    expect(problems()).toContain('words_without_time')
    editor.run(makeRoomForWords, { id })
    expect(problems()).not.toContain('words_without_time')
    const [hello, can, you] = spans()
    expect(hello).toEqual(['Hello,', 0, 400])
    expect(can?.slice(0, 2)).toEqual(['can', 400])
    const byMs = (can?.[2] ?? 0) - 400
    expect(byMs).toBeGreaterThan(100)
    expect(you).toEqual(['you', 400 + byMs, 800 + byMs])
    expect(editor.segment(id)?.span).toEqual({ startMs: 0, endMs: 1600 + byMs })
    expect(editor.segment(next)?.span).toEqual({ startMs: 2000 + byMs, endMs: 2400 + byMs })
    expect(editor.segment(id)?.words[1]).toMatchObject({ provenance: 'derived', review: {} })
    editor.history.undo()
    expect(editor.toPayload()).toEqual(callWith(TURN, NEXT))
    expect(editor.history.canUndo()).toBe(false)
  })

  it('are left without one where the times of the others leave no place, and nothing else moves', () => {
    const empty = [{ word: '', start_ms: 0, end_ms: 0 }]
    const { editor, id } = open({ role: 'user', text: 'Yes', start_ms: 0, end_ms: 0, words: empty }, NEXT)
    expect(editor.can(makeRoomForWords, { id })).toEqual({
      ok: false,
      reason: expect.stringMatching(/no place/),
    })
  })

  it('get room in several places and at the end of the last turn, as one step', () => {
    const { editor, id, spans, problems } = open({ ...TURN, text: 'Hello, can you hear me now?' })
    editor.run(makeRoomForWords, { id })
    expect(spans().map(([word]) => word)).toEqual(
      ['Hello,', 'can', 'you', 'hear', 'me', 'now?'].with(4, 'me?'),
    )
    expect(problems()).not.toContain('words_without_time')
    expect(editor.segment(id)?.span?.endMs).toBe(spans().at(-1)?.[2])
    editor.history.undo()
    expect(editor.history.canUndo()).toBe(false)
  })

  it('get none from what is pinned', () => {
    const { editor, id, next } = open(TURN, NEXT)
    editor.run(setPinned, { ids: [next], pinned: true })
    expect(editor.run(makeRoomForWords, { id })).toMatchObject({ ok: false })
    expect(editor.segment(id)?.wire).toEqual(TURN)
  })

  it('get time of the turn itself, which stays as long as it was; so does what is pinned', () => {
    const { editor, id, next, spans } = open(TURN, NEXT)
    editor.run(setPinned, { ids: [id], words: [2], pinned: true })
    editor.run(compressTurn, { id })
    const [hello, can, you, hear, me] = spans()
    expect([hello?.[1], you?.[2], hear, me]).toEqual([0, 800, ['hear', 800, 1200], ['me?', 1300, 1600]])
    expect(can?.[1]).toBe(hello?.[2])
    expect(editor.segment(id)?.words[0]).toMatchObject({
      provenance: 'derived',
      review: { startMs: 0, endMs: 400 },
    })
    expect(editor.segment(next)?.wire).toBe(NEXT)
    editor.history.undo()
    expect(editor.toPayload()).toEqual(callWith(TURN, NEXT))
  })

  it('are refused where there is no time for them', () => {
    const words = [{ word: 'a', start_ms: 0, end_ms: 50 }]
    const { editor, id } = open({ ...TURN, text: 'a b c', end_ms: 50, words })
    expect(editor.run(compressTurn, { id })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/room/i),
    })
    const whole = open({ ...TURN, text: 'Hello, you hear me?' })
    expect(whole.editor.run(compressTurn, { id: whole.id })).toMatchObject({ ok: false })
    expect(whole.editor.run(makeRoomForWords, { id: whole.id })).toMatchObject({ ok: false })
  })

  it('never make others overlap, leave the turn, or move what is pinned', () => {
    const place = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 40, max: 400 }), fc.boolean()), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(place, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (parts, pins) => {
        let at = 0
        const text: string[] = []
        const words: Json[] = []
        for (const [index, [gapMs, lengthMs, isTimed]] of parts.entries()) {
          const word = `word${'abcdef'[index]}`
          text.push(word)
          if (!isTimed) continue
          words.push({ word, start_ms: at + gapMs, end_ms: at + gapMs + lengthMs })
          at += gapMs + lengthMs
        }
        const { editor, id, spans } = open({
          role: 'user',
          text: text.join(' '),
          start_ms: 0,
          end_ms: at,
          words,
        })
        const pinned = words.flatMap((_, index) => (pins[index] ? [index] : []))
        editor.run(setPinned, { ids: [id], words: pinned, pinned: true })
        const held = spans().filter((_, index) => pinned.includes(index))
        const result = editor.run(compressTurn, { id })
        let from = 0
        for (const [, startMs, endMs] of spans()) {
          expect(startMs).toBeGreaterThanOrEqual(from)
          expect(endMs).toBeGreaterThanOrEqual(startMs)
          from = endMs
        }
        expect(from).toBeLessThanOrEqual(at)
        for (const span of held) expect(spans()).toContainEqual(span)
        if (result.ok) expect(spans().map(([word]) => word)).toEqual(text)
      }),
    )
  })
})

describe('gaps between the words of a turn', () => {
  it('are closed, and the turn ends sooner by as much', () => {
    const words = WORDS.toSpliced(1, 1)
    const { editor, id, next, spans } = open(
      { ...TURN, text: 'Hello, hear me?', words, duration_ms: 1600 },
      NEXT,
    )
    editor.run(closeWordGaps, { id, index: 1 })
    expect(spans()).toEqual([
      ['Hello,', 0, 400],
      ['hear', 400, 800],
      ['me?', 900, 1200],
    ])
    expect(editor.segment(id)?.wire).toMatchObject({ start_ms: 0, end_ms: 1200, duration_ms: 1200 })
    expect(editor.segment(next)?.wire).toBe(NEXT)
    editor.run(closeWordGaps, { id })
    expect(spans().at(-1)).toEqual(['me?', 800, 1100])
    expect(editor.run(closeWordGaps, { id })).toMatchObject({ ok: false })
    editor.history.undo()
    editor.run(setPinned, { ids: [id], words: [2], pinned: true })
    expect(editor.run(closeWordGaps, { id })).toMatchObject({ ok: false })
  })
})
