import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { printScript } from '../print/print-script.ts'
import { outlineOfPayload } from './outline-of-payload.ts'
import { payloadOfOutline } from './rows-of-outline.ts'
import type { TimesLevel } from './times-level.ts'

const ROWS: readonly Json[] = [
  {
    role: 'agent',
    text: 'Hello. How',
    start_ms: 0,
    end_ms: 900,
    metadata: { interrupted: true, unspoken_text: 'are you?' },
  },
  {
    role: 'user',
    words: [
      { word: 'My', start_ms: 950, end_ms: 1100 },
      { word: 'balance.', start_ms: 1100, end_ms: 1600 },
    ],
  },
  {
    role: 'agent_function',
    start_ms: 1700,
    tool: { name: 'get_balance', request_id: 'c1', params: { account: 7 } },
  },
  {
    role: 'agent_result',
    start_ms: 2550,
    tool: { name: 'get_balance', request_id: 'c1', result: { balance: 12.5 }, is_error: false },
  },
  { role: 'node_transition', start_ms: 2600, node: { from: 'start', to: 'billing', reason: 'asked' } },
  { role: 'agent_function', start_ms: 2700, tool: { name: 'a', request_id: 'c2' } },
  { role: 'agent', text: 'One moment.', start_ms: 2800, duration_ms: 700 },
  {
    role: 'agent_result',
    start_ms: 3600,
    tool: { name: 'a', request_id: 'c2', is_error: true, error: 'timeout' },
  },
]

function script(level: TimesLevel, rows: readonly Json[] = ROWS): string {
  return printScript(outlineOfPayload({ transcript_with_tool_calls: rows }, level).outline)
}

describe('a call as a script', () => {
  it('says times of rows when asked to', () => {
    expect(script('turns').split('\n')).toEqual([
      '@0:00.000-0:00.900 Agent: Hello. How || are you?',
      'User: My balance.',
      '@0:01.700 [get_balance#c1 {"account": 7} -> ok {"balance": 12.5} 850ms]',
      '@0:02.600 start -> billing "asked"',
      '@0:02.700 [a#c2]',
      '@0:02.800+700ms Agent: One moment.',
      '@0:03.600 [-> a#c2 error "timeout"]',
      '',
    ])
  })

  it('says no time but how long tools took when asked for none', () => {
    expect(script('none').split('\n')).toEqual([
      'Agent: Hello. How || are you?',
      'User: My balance.',
      '[get_balance#c1 {"account": 7} -> ok {"balance": 12.5} 850ms]',
      'start -> billing "asked"',
      '[a#c2]',
      'Agent: One moment.',
      '[-> a#c2 error "timeout"]',
      '',
    ])
  })

  it('says the time of a result that came before its call as it stands', () => {
    const call = { role: 'agent_function', start_ms: 500, tool: { name: 'a' } }
    const result = { role: 'agent_result', start_ms: 400, tool: { name: 'a' } }
    expect(script('turns', [call, result])).toBe('@0:00.500 [a -> @0:00.400 none]\n')
    expect(script('none', [call, result])).toBe('[a -> none]\n')
  })

  it('tells what it does not say, and where that is', () => {
    const deep: Json = JSON.parse(`${'['.repeat(80)}${']'.repeat(80)}`)
    const payload = {
      deep,
      transcript_with_tool_calls: [
        null,
        { role: 'user', text: 'hi', deep },
        { role: 'user', text: 'x', start_ms: 1 },
      ],
    }
    expect(outlineOfPayload(payload, 'none')).toMatchObject({
      rows: [[2]],
      unsaid: [
        { path: ['deep'], why: 'too_deep' },
        { path: ['transcript_with_tool_calls', 0], why: 'unknown_shape' },
        { path: ['transcript_with_tool_calls', 1], why: 'too_deep' },
        { path: ['transcript_with_tool_calls', 2], why: 'left_out' },
      ],
    })
    expect(outlineOfPayload('nothing', 'words').unsaid).toEqual([{ path: [], why: 'unknown_shape' }])
    expect(outlineOfPayload({ a: Number.NaN }, 'words').unsaid).toEqual([
      { path: ['a'], why: 'not_json' },
      { path: ['transcript_with_tool_calls'], why: 'unknown_shape' },
    ])
  })
})

describe('a turn that was cut off', () => {
  it.each([
    [{ role: 'agent', text: 'So I', metadata: { interrupted: true } }, 'Agent: So I ||'],
    [
      { role: 'agent', text: 'So I', metadata: { interrupted: true, unspoken_text: 'am', a: 1 } },
      'Agent: So I || am {"a": 1}',
    ],
    [{ role: 'user', text: 'So I', metadata: { unspoken_text: 'am' } }, 'User: So I || am'],
    [{ role: 'user', text: 'So I', metadata: { interrupted: true } }, 'User: So I {"interrupted": true}'],
    [{ role: 'agent', text: 'So I', metadata: { interrupted: false } }, 'Agent: So I {"interrupted": false}'],
  ])('%j', (row, line) => {
    const payload = { transcript_with_tool_calls: [row] }
    expect(script('words', [row])).toBe(`${line}\n`)
    expect(payloadOfOutline(outlineOfPayload(payload, 'words').outline)).toEqual(payload)
  })
})

describe('the payload of an outline', () => {
  it('takes the node that the call is in for a move that does not say where from', () => {
    expect(
      payloadOfOutline({
        fields: { call_id: 'a' },
        pace: { seed: 1 },
        lines: [
          { kind: 'node', to: 'greeting' },
          { kind: 'pause', ms: 5 },
          { kind: 'node', to: 'billing', times: { startMs: 7 } },
        ],
      }),
    ).toEqual({
      call_id: 'a',
      transcript_with_tool_calls: [
        { role: 'node_transition', node: { from: 'start', to: 'greeting' } },
        { role: 'node_transition', start_ms: 7, node: { from: 'greeting', to: 'billing' } },
      ],
    })
  })
})
