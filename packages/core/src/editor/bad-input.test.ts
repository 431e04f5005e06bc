import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { setText } from '../commands/segment/set-text.ts'
import { setTimes } from '../commands/segment/set-times.ts'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { splitTurnAt } from '../commands/timeline/split-turn.ts'
import { closeGap } from '../commands/timing/close-gap.ts'
import { makeRoom } from '../commands/timing/make-room.ts'
import { setMinimumGap } from '../commands/timing/minimum-gap.ts'
import { nudge, setEdgeTo } from '../commands/timing/nudge.ts'
import { scaleTimes } from '../commands/timing/scale-times.ts'
import { setWord } from '../commands/words/set-word.ts'
import type { HostProblem } from '../problems/host-rules.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import type { Editor } from './editor.ts'

const turn = (role: string, startMs: number): Json => ({
  role,
  text: 'one two three',
  start_ms: startMs,
  end_ms: startMs + 900,
  words: ['one', 'two', 'three'].map((word, index) => ({
    word,
    start_ms: startMs + index * 300,
    end_ms: startMs + index * 300 + 250,
  })),
})

const open = (): Editor => openEditor(callWith(turn('agent', 0), turn('user', 1_500), turn('agent', 3_000)))

/** Each command that takes a number, with that number. */
const COMMANDS: readonly (readonly [string, (editor: Editor, id: string, value: number) => unknown])[] = [
  ['setTimes start', (editor, id, startMs) => editor.run(setTimes, { id, startMs })],
  ['setTimes end', (editor, id, endMs) => editor.run(setTimes, { id, endMs })],
  ['setWord', (editor, id, endMs) => editor.run(setWord, { id, index: 1, endMs })],
  ['setWord at no index', (editor, id, index) => editor.run(setWord, { id, index, word: 'x' })],
  ['shiftSegments', (editor, id, deltaMs) => editor.run(shiftSegments, { ids: [id], edge: 'both', deltaMs })],
  ['splitTurnAt', (editor, id, atMs) => editor.run(splitTurnAt, { id, atMs })],
  ['makeRoom at', (editor, _, atMs) => editor.run(makeRoom, { atMs, byMs: 200 })],
  ['makeRoom by', (editor, _, byMs) => editor.run(makeRoom, { atMs: 1_000, byMs })],
  ['closeGap', (editor, _, toMs) => editor.run(closeGap, { fromMs: 900, toMs })],
  ['scaleTimes', (editor, id, factor) => editor.run(scaleTimes, { ids: [id], factor })],
  ['setMinimumGap', (editor, id, gapMs) => editor.run(setMinimumGap, { ids: [id], between: 'words', gapMs })],
  [
    'nudge',
    (editor, id, byMs) => editor.run(nudge, { grab: { kind: 'segment-edge', id, edge: 'end' }, byMs }),
  ],
  [
    'setEdgeTo',
    (editor, id, toMs) => editor.run(setEdgeTo, { grab: { kind: 'segment-edge', id, edge: 'end' }, toMs }),
  ],
]

const VALUES = [Number.NaN, Infinity, -Infinity, 1e308, -1e308, Number.MAX_SAFE_INTEGER, -5, -0, 0.5]

describe('a number that no time can be', () => {
  it.each(COMMANDS)('given to %s is refused or made to fit, and never breaks the call', (_, run) => {
    for (const value of VALUES) {
      const editor = open()
      const id = editor.order()[1] ?? ''
      const before = editor.toDraft()
      run(editor, id, value)
      for (const number of numbersIn(editor.toPayload()))
        expect(Number.isSafeInteger(number), `${value}`).toBe(true)
      if (!editor.history.canUndo()) expect(editor.toDraft()).toEqual(before)
      while (editor.history.undo());
      expect(editor.toDraft()).toEqual(before)
    }
  })
})

describe('text that is no text', () => {
  it.each([
    ['half of a character', 'one \ud83d two'],
    ['the other half first', '\ude00\ud83d three'],
    ['nothing but marks', '\u0301\u0301\u200d\ufe0f'],
    ['a word without an end', 'a'.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31m two'],
  ])('such as %s is kept as it is, and undone whole', (_, text) => {
    const editor = open()
    const id = editor.order()[0] ?? ''
    const before = editor.toDraft()
    expect(editor.run(setText, { id, text })).toMatchObject({ ok: true })
    expect(JSON.stringify(editor.segment(id)?.wire)).toContain(JSON.stringify(text))
    editor.history.undo()
    expect(editor.toDraft()).toEqual(before)
  })
})

describe('a rule of the host', () => {
  it('that answers with a circle is told of, and the others are heard', () => {
    const errors: unknown[] = []
    const circle: unknown[] = []
    circle.push(circle)
    const problem = (code: string, path: readonly (string | number)[]): HostProblem => ({
      code,
      severity: 'info',
      path,
      message: 'Said by the host.',
    })
    const editor = openEditor(open().toPayload(), {
      onError: (error) => errors.push(error),
      rules: [
        {
          call: () =>
            JSON.parse('[{"code":"in_a_circle","severity":"info","path":[]}]').map((each: object) =>
              Object.assign(each, { message: circle, path: circle }),
            ),
        },
        { call: () => [problem('sound', [])] },
      ],
    })
    expect(editor.problems.all().map(({ code }) => code)).toContain('sound')
    expect(errors).toHaveLength(1)
  })
})

function numbersIn(value: Json): readonly number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap((item: Json) => numbersIn(item))
}
