import { describe, expect, it } from 'vitest'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { activeAt } from './active-at.ts'

const turn = (role: string, startMs: number, words: readonly (readonly [number, number])[]) => ({
  role,
  text: words.map((_, index) => `w${index}`).join(' '),
  start_ms: startMs,
  end_ms: words.at(-1)?.[1] ?? startMs + 1_000,
  words: words.map(([start_ms, end_ms], index) => ({ word: `w${index}`, start_ms, end_ms })),
})

const editor = openEditor(
  callWith(
    turn('agent', 0, [
      [0, 200],
      [250, 400],
      [1_500, 2_000],
    ]),
    turn('user', 1_800, [
      [1_800, 2_100],
      [2_100, 2_500],
    ]),
    { role: 'user', text: 'nobody knows when' },
  ),
)
const [agent = '', user = ''] = editor.order()

describe('what is said at a time', () => {
  it.each([
    [0, [{ id: agent, word: 0 }]],
    [220, [{ id: agent, word: 0 }]],
    [250, [{ id: agent, word: 1 }]],
    [790, [{ id: agent, word: 1 }]],
    [900, [{ id: agent, word: undefined }]],
    [
      1_900,
      [
        { id: agent, word: 2 },
        { id: user, word: 0 },
      ],
    ],
    [2_000, [{ id: user, word: 0 }]],
    [2_500, []],
    [-5, []],
  ])('at %d ms', (ms, expected) => {
    expect(activeAt(editor, ms)).toEqual(expected)
  })
})
