import type { Json } from '@call-timeline/schema'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRow } from './row.ts'
import { wordSlices } from './word-slices.ts'

describe('reading an item of the payload', () => {
  test('whatever JSON it is, it can be read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const wire: Json = JSON.parse(JSON.stringify(value))
        expect(['speech', 'call', 'result', 'node', 'unknown']).toContain(readRow(wire).kind)
      }),
    )
  })

  test('speech without text shows its words', () => {
    const row = readRow({ role: 'user', words: [{ word: 'Rye', start_ms: 0, end_ms: 1 }, { word: 'bread' }] })
    expect(row).toMatchObject({ kind: 'speech', voice: 'user', text: 'Rye bread' })
  })

  test('an empty text stays empty, for that is what was sent', () => {
    expect(readRow({ role: 'agent', text: '', words: [{ word: 'Hi' }] })).toMatchObject({ text: '' })
  })

  test('interrupted counts on agent rows alone', () => {
    const metadata = { interrupted: true }
    expect(readRow({ role: 'agent', text: 'So', metadata })).toMatchObject({ interrupted: true })
    expect(readRow({ role: 'user', text: 'So', metadata })).toMatchObject({ interrupted: false })
  })

  test('a node is read under both spellings of its origin', () => {
    expect(readRow({ role: 'node_transition', node: { from: 'a', to: 'b' } })).toMatchObject({ from: 'a' })
    expect(readRow({ role: 'node_transition', node: { from_node: 'a', to: 'b' } })).toMatchObject({
      from: 'a',
    })
  })

  test('keys of the object prototype are not data', () => {
    expect(
      readRow(JSON.parse('{"role":"agent_function","tool":{"__proto__":{"name":"evil"}}}')),
    ).toMatchObject({
      name: undefined,
    })
  })

  test('an unknown role and what is no object are told apart', () => {
    expect(readRow({ role: 'assistant' })).toMatchObject({
      kind: 'unknown',
      role: 'assistant',
      isObject: true,
    })
    expect(readRow([1])).toMatchObject({ kind: 'unknown', role: undefined, isObject: false })
  })
})

describe('finding the words in the text', () => {
  const words = (...texts: string[]) => texts.map((text) => ({ text, startMs: undefined }))

  test('each word gets its own stretch, in order', () => {
    const slices = wordSlices('No, no rye.', words('No,', 'no', 'rye.'))
    expect(slices.filter((slice) => slice.word !== undefined).map(({ text, word }) => [word, text])).toEqual([
      [0, 'No,'],
      [1, 'no'],
      [2, 'rye.'],
    ])
  })

  test('a word that the text does not have is passed over', () => {
    const slices = wordSlices('one three', words('one', 'two', 'three'))
    expect(slices.map(({ word }) => word)).toEqual([0, undefined, 2])
  })

  test('the slices joined are the text, whatever the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, tokens) => {
        const slices = wordSlices(text, words(...tokens))
        expect(slices.map((slice) => slice.text).join('')).toBe(text)
        for (const slice of slices) expect(text.startsWith(slice.text, slice.offset)).toBe(true)
      }),
    )
  })
})
