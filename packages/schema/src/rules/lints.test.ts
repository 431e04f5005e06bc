import { caseNamed } from '@call-timeline/testing/contract-cases'
import {
  AGENT,
  agent,
  CALL,
  call,
  move,
  PROBLEM_EXAMPLES,
  type ProblemExample,
  payloadOf,
  result,
  USER,
  user,
  WORDS,
  words,
} from '@call-timeline/testing/problem-examples'
import { describe, expect, it } from 'vitest'
import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../json.ts'
import { checkCall } from '../parse/check-call.ts'
import { ALL_PROBLEM_CODES, PROBLEM_CODES, type ProblemCode } from './codes.ts'

describe('checkCall finds', () => {
  it.each(PROBLEM_EXAMPLES.map((example) => ({ ...example, at: example.path.join('.') })))(
    '$code at $at',
    ({ code, path, ...example }) => {
      const problem = problemsOf(example).find((found) => found.code === code && isSame(found.path, path))
      expect(problem?.severity, JSON.stringify(problemsOf(example))).toBe(PROBLEM_CODES[code].severity)
      expect(problem?.message).toMatch(/[.?]$/)
    },
  )

  it('each kind of problem that there is', () => {
    expect([...new Set(PROBLEM_EXAMPLES.map(({ code }) => code))].sort()).toEqual(
      [...ALL_PROBLEM_CODES].sort(),
    )
  })
})

const CLEAN: readonly (readonly [string, Pick<ProblemExample, 'fields' | 'timeline'>])[] = [
  ['the smallest call', {}],
  ['every field', { fields: fieldsOf('full: every documented optional field') }],
  ['all five roles', { fields: fieldsOf('all five roles in one timeline') }],
  ['timestamps in seconds', { fields: { start_timestamp: 1767261600, end_timestamp: 1767261642 } }],
  [
    'a duration that whole seconds cut short',
    {
      fields: { start_timestamp: 1767261600, end_timestamp: 1767261642, duration_ms: 42_840 },
    },
  ],
  ['a fraction that is rounded up', { timeline: [user({ start_ms: 2400.01, duration_ms: 1699.99 })] }],
  ['the last words of a call in whole seconds', { timeline: [user({ start_ms: 41_000, end_ms: 42_900 })] }],
  ['a short barge-in', { timeline: [agent({ end_ms: 3400 }), USER] }],
  ['turns that touch', { timeline: [AGENT, agent({ start_ms: 1800, end_ms: 3000 })] }],
  [
    'a short answer, quickly given',
    { timeline: [user({ text: 'Yes I do, thanks!', start_ms: 0, end_ms: 600 })] },
  ],
  [
    'a language without spaces',
    { timeline: [user({ text: '面包两个，谢谢，再见', start_ms: 0, end_ms: 2500 })] },
  ],
  [
    'a slow tool',
    { timeline: [CALL, result({}, { start_ms: 19_000 }), agent({ start_ms: 19_400, end_ms: 21_000 })] },
  ],
  [
    'two tools at once',
    {
      timeline: [
        { ...CALL, end_ms: 6000 },
        call({ request_id: 'r2' }, { end_ms: 6000 }),
        result({}, { start_ms: 6000 }),
        result({ request_id: 'r2' }, { start_ms: 6000 }),
      ],
    },
  ],
  ['a failed tool', { timeline: [CALL, result({ is_error: true, error: 'sold out', result: null })] }],
  [
    'a call and its result with one item ID',
    { timeline: [{ ...CALL, metadata: { id: 'x' } }, result({}, { metadata: { id: 'x' } })] },
  ],
  ['a chain of nodes with a loop', { timeline: [move('a', 'b'), move('b', 'a'), move('a', 'b')] }],
  [
    'nodes listed out of time',
    {
      timeline: [move('a', 'b', { start_ms: 100 }), move('b', 'c', { start_ms: 100 }), move('c', 'd')],
    },
  ],
  ['words without text', { timeline: [{ role: 'user', words: WORDS }] }],
  [
    'words in another case and split',
    {
      timeline: [{ role: 'user', text: 'It’s rye-bread!', words: timed(['its', 'rye', 'bread']) }],
    },
  ],
  [
    'a number in digits and in words',
    {
      timeline: [
        { role: 'user', text: 'I want 25 rolls.', words: timed(['I', 'want', 'twenty', 'five', 'rolls']) },
      ],
    },
  ],
  [
    'unknown keys where they are kept',
    {
      timeline: [
        user({
          id: 'item_7',
          mode: 'x',
          note: 'x',
          metadata: { turn_index: 3, eou_reason: 'x', nested: {} },
        }),
      ],
    },
  ],
  ['a known key beside another name for it', { timeline: [user({ content: 'x', message: 'y' })] }],
  [
    'a latency of zero, and one with a fraction',
    {
      timeline: [agent({ metadata: { tts_node_ttfb: 0, e2e_latency: 812.4, stt_node_ttfb: 0 } })],
    },
  ],
  ['an empty multi-channel address', { fields: { recording_multi_channel_url: '' } }],
  ['a signed address', { fields: { recording_url: 'https://m.example:8443/a.mp3?sig=a%20b&x=[1]#t=0' } }],
]

describe('checkCall has nothing to say of', () => {
  it.each(CLEAN)('%s', (_, example) => {
    expect(problemsOf(example)).toEqual([])
  })
})

describe('checkCall says things once', () => {
  it.each<readonly [string, readonly Json[], readonly ProblemCode[]]>([
    ['clock times', [user({ start_ms: 1767261601000, end_ms: 1767261602500 }), USER], ['epoch_in_ms']],
    ['seconds', [user({ start_ms: 2.4, end_ms: 4.1 })], ['seconds_in_ms']],
    [
      'content in place of text',
      [{ role: 'user', content: 'x', start_ms: 0, end_ms: 400 }],
      ['misspelt_field'],
    ],
    ['an end before the start', [user({ end_ms: 2000 })], ['segment_end_before_start']],
    ['a key that every word has', [words({ speaker: 1 }, { speaker: 1 })], ['dropped_key']],
    ['a start alone', [{ role: 'agent', text: 'x', start_ms: 10 }], ['timing_missing']],
  ])('%s', (_, timeline, codes) => {
    expect(problemsOf({ timeline }).map(({ code }) => code)).toEqual(codes)
  })
})

function problemsOf(example: Pick<ProblemExample, 'fields' | 'timeline'>) {
  return checkCall(payloadOf(example))
}

function fieldsOf(name: string): JsonObject {
  const { payload: other } = caseNamed(name)
  return isJsonObject(other) ? other : {}
}

function timed(texts: readonly string[]): readonly Json[] {
  return texts.map((word, index) => ({ word, start_ms: 2400 + index * 300, end_ms: 2700 + index * 300 }))
}

function isSame(a: JsonPath, b: JsonPath): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
