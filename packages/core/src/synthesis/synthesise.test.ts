import { checkCall, type Json, type JsonObject } from '@call-timeline/schema'
import { segmentSpan, wordSpan } from '@call-timeline/schema/convert'
import { describe, expect, it } from 'vitest'
import type { CallOutline, OutlineLine } from '../outline/outline.ts'
import { countingIds } from '../testing/open-editor.ts'
import { type SynthesisOptions, synthesise } from './synthesise.ts'

const FIELDS: JsonObject = { recording_url: 'https://recordings.example.com/a.wav' }

function make(
  lines: readonly OutlineLine[],
  rest: Partial<CallOutline> = {},
  options: Partial<SynthesisOptions> = {},
) {
  const outline: CallOutline = { fields: FIELDS, pace: {}, lines, ...rest }
  return synthesise(outline, { newId: countingIds(), now: () => 1_760_000_000_000, locale: 'en', ...options })
}

function rowsOf(
  lines: readonly OutlineLine[],
  rest: Partial<CallOutline> = {},
  options: Partial<SynthesisOptions> = {},
) {
  const { wire } = make(lines, rest, options)
  const rows = (wire as { transcript_with_tool_calls: readonly JsonObject[] }).transcript_with_tool_calls
  return rows.map((row) => ({ row, span: segmentSpan(row) ?? { startMs: -1, endMs: -1 } }))
}

const user = (text: string, rest: object = {}): OutlineLine => ({ kind: 'turn', role: 'user', text, ...rest })
const agent = (text: string, rest: object = {}): OutlineLine => ({
  kind: 'turn',
  role: 'agent',
  text,
  ...rest,
})
const tool = (durationMs: number, rest: object = {}): OutlineLine => ({
  kind: 'tool',
  name: 'get_balance',
  params: { account: '4417' },
  answer: { status: 'ok', result: { balance: 12 }, durationMs },
  ...rest,
})

const CALL: readonly OutlineLine[] = [
  agent('Northgate Bank, how can I help?'),
  { kind: 'node', to: 'balance', reason: 'asked for the balance' },
  user('What is my balance, please?'),
  tool(800),
  agent('You have twelve dollars.'),
  user('Thanks, bye.'),
]

describe('a call made from text', () => {
  it('gives the checks nothing to say', () => {
    expect(checkCall(make(CALL).wire)).toEqual([])
  })

  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const json = (seed: number) => JSON.stringify(make(CALL, {}, { seed }))
    expect(json(5)).toBe(json(5))
    expect(json(5)).not.toBe(json(6))
  })

  it('takes the seed of the outline unless another one is given', () => {
    const json = (pace: number | undefined, seed?: number) =>
      JSON.stringify(
        make(CALL, { pace: pace === undefined ? {} : { seed: pace } }, seed === undefined ? {} : { seed }),
      )
    expect(json(5)).toBe(json(undefined, 5))
    expect(json(5, 6)).toBe(json(undefined, 6))
  })

  it('has every time marked as computed', () => {
    const notes = make(CALL).sidecar.segments
    expect(
      new Set(notes.flatMap((note) => [note.provenance, ...note.words.map((word) => word.provenance)])),
    ).toEqual(new Set(['derived']))
  })

  it('ends when the last thing does, in the unit of its start', () => {
    const lastMs = Math.max(...rowsOf(CALL).map(({ span }) => span.endMs))
    expect(make(CALL).wire).toMatchObject({
      start_timestamp: 1_760_000_000_000,
      end_timestamp: 1_760_000_000_000 + lastMs,
    })
    expect(make(CALL, { fields: { ...FIELDS, start_timestamp: 1_760_000_000 } }).wire).toMatchObject({
      start_timestamp: 1_760_000_000,
      end_timestamp: 1_760_000_000 + Math.ceil(lastMs / 1000),
    })
  })

  it('keeps every field of the call as it was written', () => {
    const fields = { ...FIELDS, call_id: 'mine', call_cost: 1.5, 'x-y': null, call_type: 'web_call' }
    expect(make(CALL, { fields }).wire).toMatchObject(fields)
  })

  it('says so when there is no recording', () => {
    expect(checkCall(make(CALL, { fields: {} }).wire).map((problem) => problem.code)).toEqual([
      'recording_placeholder',
    ])
  })

  it('changes the words of no other turn when one is put in', () => {
    const lengths = (lines: readonly OutlineLine[]) =>
      rowsOf(lines).map(({ row, span }) => [row.text, span.endMs - span.startMs])
    const longer = lengths([...CALL.slice(0, 2), user('Hello.'), ...CALL.slice(2)])
    expect(longer.filter(([text]) => text !== 'Hello.')).toEqual(lengths(CALL))
  })
})

describe('the time between turns', () => {
  it('is 900 ms before the agent answers and 600 ms before the user does', () => {
    const rows = rowsOf([agent('Hello.'), user('Hi there.'), agent('How can I help?')])
    expect(gap(rows, 0)).toBe(600)
    expect(gap(rows, 1)).toBe(900)
  })

  it('grows by what a tool takes, which is called 150 ms after the user', () => {
    const rows = rowsOf([user('What is my balance?'), tool(1200), agent('Twelve dollars.')])
    expect(gap(rows, 0)).toBe(150)
    expect((rows[2]?.span.startMs ?? 0) - (rows[1]?.span.startMs ?? 0)).toBe(1200)
    expect((rows[3]?.span.startMs ?? 0) - (rows[0]?.span.endMs ?? 0)).toBe(900 + 1200)
  })

  it('is what a pause says', () => {
    const rows = rowsOf([
      agent('Hello.'),
      { kind: 'pause', ms: 4000 },
      { kind: 'pause', ms: 500 },
      user('Hi.'),
    ])
    expect(gap(rows, 0)).toBe(4500)
  })

  it('is negative when both talk at once', () => {
    const rows = rowsOf([
      agent('Hello, how can I help you today?'),
      { kind: 'pause', ms: -700 },
      user('Hi there.'),
    ])
    expect(gap(rows, 0)).toBe(-700)
  })

  it('follows the pace that is written', () => {
    const pace = { agentReplyMs: 1500, userReplyMs: 100, toolMs: 300, agentWpm: 200, userWpm: 100 }
    const rows = rowsOf([agent('Hello.'), user('Hi there.'), agent('Yes?')], { pace })
    expect([gap(rows, 0), gap(rows, 1)]).toEqual([100, 1500])
    const lengthOf = (wpm: number) => {
      const [row] = rowsOf([agent('A sentence of some length.')], { pace: { agentWpm: wpm } })
      return (row?.span.endMs ?? 0) - (row?.span.startMs ?? 0)
    }
    expect(lengthOf(100)).toBeGreaterThan(lengthOf(200) * 1.8)
  })
})

describe('a turn that is cut', () => {
  const lines = [
    agent('Your appointment is on Thursday', { cut: { tail: 'the fifth at ten.', beforeEndMs: 200 } }),
    user('No, wait.'),
    agent('Yes?'),
  ]

  it('ends with its last word, before whose end the other one begins', () => {
    const [cut, next] = rowsOf(lines)
    expect((cut?.span.endMs ?? 0) - (next?.span.startMs ?? 0)).toBe(200)
    expect(wordsOf(cut?.row).at(-1)).toMatchObject({ word: 'Thursday', end_ms: cut?.span.endMs })
  })

  it('says when, and keeps what was not heard out of its text and words', () => {
    const [cut, next] = rowsOf(lines)
    expect(cut?.row).toMatchObject({
      text: 'Your appointment is on Thursday',
      metadata: {
        interrupted: true,
        interrupted_at_ms: next?.span.startMs,
        unspoken_text: 'the fifth at ten.',
      },
    })
    expect(wordsOf(cut?.row)).toHaveLength(5)
    expect(checkCall(make(lines).wire)).toEqual([])
  })

  it('is not marked when it is the user’s, where senders disagree on the mark', () => {
    const [cut] = rowsOf([user('I would like', { cut: { tail: 'to pay.' } }), agent('Sure.')])
    expect(cut?.row.metadata).toEqual({ unspoken_text: 'to pay.' })
  })
})

describe('what follows from the times', () => {
  it('is the latency of an agent turn that answers the user, and of no other', () => {
    const rows = rowsOf([agent('Hello.'), user('Hi there.'), agent('One.'), agent('Two.')])
    expect(rows.map(({ row }) => row.metadata)).toEqual([
      undefined,
      undefined,
      { e2e_latency: 900 },
      undefined,
    ])
  })

  it('is no latency where the agent was still speaking when the user had ended', () => {
    const long = agent('Your parcel left our depot this morning, and it will be with you before noon.')
    const rows = rowsOf([
      user('Hi.'),
      long,
      { kind: 'pause', ms: -3000 },
      user('Good.'),
      agent('Anything else?'),
    ])
    expect(rows[3]?.row.metadata).toBeUndefined()
  })

  it('is the time of a tool, on its call', () => {
    const [, call, result] = rowsOf(CALL.slice(2))
    const { startMs } = call?.span ?? { startMs: 0 }
    expect(call?.row).toMatchObject({
      end_ms: startMs + 800,
      tool: { start_ms: startMs, end_ms: startMs + 800 },
    })
    expect(result?.row).toMatchObject({ start_ms: startMs + 800, tool: { is_error: false } })
  })

  it('does not stand over what was written', () => {
    const [, row] = rowsOf([user('Hi.'), agent('Hello.', { metadata: { e2e_latency: 5, mine: true } })])
    expect(row?.row.metadata).toEqual({ e2e_latency: 5, mine: true })
  })

  it('is a request_id that call and result share', () => {
    const rows = rowsOf([user('Hi.'), tool(100), tool(100, { requestId: 'call_1' })])
    const ids = rows.slice(1).map(({ row }) => (row.tool as JsonObject).request_id)
    expect(ids).toEqual(['call_2', 'call_2', 'call_1', 'call_1'])
  })
})

describe('a slow tool', () => {
  const lines = [user('What is my balance?'), tool(4200), agent('Twelve dollars.')]

  it('has the agent say that it is at work', () => {
    const rows = rowsOf(lines)
    expect(rows.map(({ row }) => row.role)).toEqual([
      'user',
      'agent_function',
      'agent',
      'agent_result',
      'agent',
    ])
    expect(rows[2]?.row.metadata).toEqual({ e2e_latency: 900 })
    expect(checkCall(make(lines).wire)).toEqual([])
  })

  it('does so in the language of the call, or in the words that are given, or not at all', () => {
    expect(rowsOf(lines, {}, { locale: 'de-AT' })[2]?.row.text).toMatch(/Moment|nach|Augenblick/)
    expect(rowsOf(lines, {}, { fillers: ['Hm.'] })[2]?.row.text).toBe('Hm.')
    expect(rowsOf(lines, {}, { fillers: [] }).map(({ row }) => row.role)).not.toContain('agent_filler')
    expect(rowsOf(lines, {}, { fillers: [] })).toHaveLength(4)
  })

  it('does not, when the agent has just said so itself, or the tool is quick', () => {
    expect(rowsOf([user('Hi.'), agent('Let me see.'), tool(4200)])).toHaveLength(4)
    expect(rowsOf([user('Hi.'), tool(2000)])).toHaveLength(3)
  })
})

describe('times that are written', () => {
  it('stand as they are, and the rest follows them', () => {
    const rows = rowsOf([agent('Hello.', { times: { startMs: 10_000, endMs: 12_000 } }), user('Hi.')])
    expect(rows[0]?.span).toEqual({ startMs: 10_000, endMs: 12_000 })
    expect(rows[1]?.span.startMs).toBe(12_600)
  })

  it('hurry what was left open before them', () => {
    const free = rowsOf([agent('Hello.'), user('Hi, I have a question.'), agent('Yes?')])
    const atMs = (free[2]?.span.startMs ?? 0) - 1000
    const lines = [
      agent('Hello.'),
      user('Hi, I have a question.'),
      agent('Yes?', { times: { startMs: atMs } }),
    ]
    const rows = rowsOf(lines)
    expect(rows[2]?.span.startMs).toBe(atMs)
    expect(checkCall(make(lines).wire)).toEqual([])
  })

  it('are not put right in silence', () => {
    const lines = [agent('Hello there.', { times: { startMs: 3000, endMs: 2000 } })]
    expect(rowsOf(lines)[0]?.row).toMatchObject({ start_ms: 3000, end_ms: 2000 })
    expect(checkCall(make(lines).wire).map((problem) => problem.code)).toContain('segment_end_before_start')
  })

  it('are known to be set by hand', () => {
    const written = { times: { startMs: 1000, durationMs: 900 } }
    expect(make([agent('Hello.', written)]).sidecar.segments[0]).toMatchObject({ provenance: 'manual' })
    expect(rowsOf([agent('Hello.', written)])[0]?.row).not.toHaveProperty('end_ms')
  })

  it('may be those of the words alone', () => {
    const words = [{ word: 'Hello.', startMs: 500, endMs: 900, confidence: 0.5 }]
    const rows = rowsOf([agent('Hello.', { words }), user('Hi.')])
    expect(rows[0]?.row).toEqual({
      role: 'agent',
      text: 'Hello.',
      words: [{ word: 'Hello.', start_ms: 500, end_ms: 900, confidence: 0.5 }],
    })
    expect(rows[1]?.span.startMs).toBe(1500)
  })

  it('are filled by the words of their turn', () => {
    const [row] = rowsOf([agent('One two three.', { times: { startMs: 0, endMs: 3000 } })])
    expect(wordsOf(row?.row)[0]).toMatchObject({ start_ms: 0 })
    expect(wordsOf(row?.row).at(-1)).toMatchObject({ end_ms: 3000 })
  })
})

describe('what no other line can say', () => {
  it('stands as it is, and the next row follows it', () => {
    const wire = { role: 'agent', text: 'Hello.', start_ms: 700, end_ms: 1400, mine: [1] }
    const rows = rowsOf([{ kind: 'json', wire }, user('Hi.', { row: { mine: 2 } })])
    expect(rows[0]?.row).toBe(wire)
    expect(rows[1]?.row.mine).toBe(2)
    expect(rows[1]?.span.startMs).toBe(2000)
  })
})

function gap(rows: ReturnType<typeof rowsOf>, index: number): number {
  return (rows[index + 1]?.span.startMs ?? Number.NaN) - (rows[index]?.span.endMs ?? Number.NaN)
}

function wordsOf(row: JsonObject | undefined): readonly Json[] {
  const words = row?.words
  const list = Array.isArray(words) ? words : []
  expect(list.every((word) => wordSpan(word) !== undefined)).toBe(true)
  return list
}
