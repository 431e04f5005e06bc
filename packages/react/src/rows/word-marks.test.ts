import type { Json } from '@call-timeline/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRow, type SpeechRow } from './row.ts'
import { unknownFields } from './unknown-fields.ts'
import { type MarkOptions, textPieces, unsureCount } from './word-marks.ts'

const OPTIONS: MarkOptions = { notes: [], lowConfidence: 0.6, isRestUntimed: false }

function speech(wire: Json): SpeechRow {
  const row = readRow(wire)
  if (row.kind !== 'speech') throw new Error('no speech')
  return row
}

const word = (text: string, start_ms: number, end_ms: number, more: object = {}): Json => ({
  word: text,
  start_ms,
  end_ms,
  ...more,
})

const marked = (row: SpeechRow, options: Partial<MarkOptions> = {}) =>
  textPieces(row, { ...OPTIONS, ...options }).flatMap(({ text, mark }) =>
    mark ? [[text, mark] as const] : [],
  )

test('the pieces joined are the text, whatever the words and wherever the cut', () => {
  const words = fc.array(fc.record({ word: fc.string(), start_ms: fc.nat(999), end_ms: fc.nat(999) }))
  fc.assert(
    fc.property(fc.string(), words, fc.boolean(), fc.nat(999), (text, list, isRestUntimed, at) => {
      const row = speech({
        role: 'agent',
        text,
        words: list,
        metadata: { interrupted: true, interrupted_at_ms: at },
      })
      expect(
        textPieces(row, { ...OPTIONS, isRestUntimed })
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

describe('what is marked', () => {
  test('words that the transcriber was not sure of, below the threshold alone', () => {
    const row = speech({
      role: 'user',
      text: 'to Aoife now',
      words: [
        word('to', 0, 1, { confidence: 0.6 }),
        word('Aoife', 1, 2, { confidence: 0.4 }),
        word('now', 2, 3),
      ],
    })
    expect(marked(row).map(([text, { unsure }]) => [text, unsure])).toEqual([['Aoife', 0.4]])
    expect(unsureCount(row, 0.6)).toBe(1)
    expect(marked(row, { lowConfidence: 0 })).toEqual([])
  })

  test('words that take no time, in a turn that was cut and nowhere else', () => {
    const wire = {
      role: 'agent',
      text: 'yes I do',
      words: [word('yes', 0, 9), word('I', 9, 9), word('do', 9, 9)],
    }
    expect(marked(speech(wire))).toEqual([])
    const cut = speech({ ...wire, metadata: { interrupted: true } })
    expect(marked(cut).map(([text, { unsaid }]) => [text, unsaid])).toEqual([['I do', true]])
  })

  test('text that is known to be words without a time, without the spaces around it', () => {
    const row = speech({
      role: 'user',
      text: 'one two three four',
      words: [word('one', 0, 1), word('four', 2, 3)],
    })
    expect(marked(row)).toEqual([])
    expect(marked(row, { isRestUntimed: true }).map(([text, { provenance }]) => [text, provenance])).toEqual([
      ['two three', 'missing'],
    ])
  })

  test('where times come from, but for those that somebody reported', () => {
    const row = speech({
      role: 'user',
      text: 'a b c',
      words: [word('a', 0, 1), word('b', 1, 2), word('c', 2, 3)],
    })
    const notes = [
      { provenance: 'reported' as const },
      { provenance: 'derived' as const },
      { provenance: 'manual' as const, pinned: true },
    ].map((note, index) => ({ id: `w${index}`, pinned: false, ...note }))
    expect(
      marked(row, { notes }).map(([text, { provenance, pinned }]) => [text, provenance, pinned]),
    ).toEqual([
      ['b', 'derived', false],
      ['c', 'manual', true],
    ])
  })
})

describe('fields that no table knows', () => {
  test('are found in the segment, its tool and its node', () => {
    expect(
      unknownFields({
        role: 'agent_result',
        id: 7,
        tool: { name: 'a', http_status: 200 },
        metadata: { any: 1 },
      }),
    ).toEqual({ id: 7, 'tool.http_status': 200 })
    expect(unknownFields({ role: 'node_transition', node: { from_node: 'a', to: 'b', version: 2 } })).toEqual(
      {
        'node.version': 2,
      },
    )
  })

  test('are none in an ordinary segment, nor in what is no object', () => {
    const wires: readonly Json[] = [{ role: 'user', text: 'Hi', start_ms: 0, end_ms: 1 }, null, 'x', [1]]
    expect(wires.map(unknownFields)).toEqual([undefined, undefined, undefined, undefined])
  })
})
