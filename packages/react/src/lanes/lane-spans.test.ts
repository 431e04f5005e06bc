import { describe, expect, test } from 'vitest'
import { openEditor } from '../testing/open-editor.ts'
import { agent, callOf, node, toolPair, user } from '../testing/payloads.ts'
import { drawnItems, overlapParts } from './lane-spans.ts'

const spans = (items: ReturnType<typeof drawnItems>) =>
  items.map(({ id, span }) => [id, span.startMs, span.endMs])

describe('what is drawn between two times', () => {
  test('a node lasts until the next transition, the last one until the call ends', () => {
    const editor = openEditor(callOf(node('a', 'b', 1000), node('b', 'c', 5000), agent('Bye.', 8000, 9000)))
    expect(spans(drawnItems(editor, 'node', 0, 1e9))).toEqual([
      ['s1', 1000, 5000],
      ['s2', 5000, 60_000],
    ])
  })

  test('a node that began long before is still there', () => {
    const editor = openEditor(callOf(node('a', 'b', 0), node('b', 'c', 50_000)))
    expect(spans(drawnItems(editor, 'node', 20_000, 30_000))).toEqual([['s1', 0, 50_000]])
  })

  test('a tool call lasts until its result, also when both lie outside', () => {
    const editor = openEditor(callOf(...toolPair('pay', 1000, 9000)))
    expect(spans(drawnItems(editor, 'tool', 0, 20_000))).toEqual([
      ['s1', 1000, 9000],
      ['s2', 9000, 9000],
    ])
    expect(spans(drawnItems(editor, 'tool', 4000, 5000))).toEqual([['s1', 1000, 9000]])
  })

  test('overlap is a part of the turn’s own length', () => {
    const editor = openEditor(callOf(agent('We have', 0, 4000), user('Stop!', 3000, 5000)))
    const [item] = editor.time.lane('agent')
    expect(item === undefined ? [] : overlapParts(editor, item, 'agent')).toEqual([[0.75, 1]])
  })
})
