import { describe, expect, it } from 'vitest'
import { parseScript } from './parse-script.ts'

const CALL = `# a call with everything in it
---
call_id: 00123
call type: web_call
start_timestamp: 2026-01-05T10:00:00Z
call_cost: 12.5
metadata: {
  ai_models: {llm_model: "x"},
}
"Odd key": [1, 2]
seed: 7
agent wpm: 170
agent reply: 0.9s
---

Agent: Hello, this is Lee.
  How can I help? {"e2e_latency": 900}
Caller: What is my {name} balance?
[get_balance#c1 {"account": 7} -> {"balance": 12.5} 850ms]
[get_balance {account: 8} -> error "timeout" 3s]
  result metadata: {"retry": true}
greeting -> billing "asked about an invoice"
-> Human Handover
(pause 2s)
(overlap 300 ms)
Agent: I can explain that ||200ms in detail.
@0:03.240-0:05.100 User: No thanks.
  words: No 3240-3600~0.98 thanks. 3600-5100
[lookup {
  "a": [1,
    2]
}]
[-> lookup none 2s]
{"role": "system", "text": "x"}
`

describe('a script', () => {
  const { outline, problems, places, hasFrontMatter } = parseScript(CALL)

  it('is read without a fault', () => {
    expect(problems).toEqual([])
    expect(hasFrontMatter).toBe(true)
  })

  it('gives the fields of the call in the kind that each of them has', () => {
    expect(outline.fields).toEqual({
      call_id: '00123',
      call_type: 'web_call',
      start_timestamp: Date.UTC(2026, 0, 5, 10),
      call_cost: 12.5,
      metadata: { ai_models: { llm_model: 'x' } },
      'Odd key': [1, 2],
    })
    expect(outline.pace).toEqual({ seed: 7, agentWpm: 170, agentReplyMs: 900 })
  })

  it('gives what is said and what happens, in order', () => {
    expect(outline.lines).toEqual([
      {
        kind: 'turn',
        role: 'agent',
        text: 'Hello, this is Lee. How can I help?',
        metadata: { e2e_latency: 900 },
      },
      { kind: 'turn', role: 'user', text: 'What is my {name} balance?' },
      {
        kind: 'tool',
        name: 'get_balance',
        requestId: 'c1',
        params: { account: 7 },
        answer: { status: 'unsaid', result: { balance: 12.5 }, durationMs: 850 },
      },
      {
        kind: 'tool',
        name: 'get_balance',
        params: { account: 8 },
        answer: { status: 'error', error: 'timeout', durationMs: 3000, metadata: { retry: true } },
      },
      { kind: 'node', from: 'greeting', to: 'billing', reason: 'asked about an invoice' },
      { kind: 'node', to: 'Human Handover' },
      { kind: 'pause', ms: 2000 },
      { kind: 'pause', ms: -300 },
      {
        kind: 'turn',
        role: 'agent',
        text: 'I can explain that',
        cut: { tail: 'in detail.', beforeEndMs: 200 },
      },
      {
        kind: 'turn',
        role: 'user',
        text: 'No thanks.',
        times: { startMs: 3240, endMs: 5100 },
        words: [
          { word: 'No', startMs: 3240, endMs: 3600, confidence: 0.98 },
          { word: 'thanks.', startMs: 3600, endMs: 5100 },
        ],
      },
      { kind: 'tool', name: 'lookup', params: { a: [1, 2] } },
      { kind: 'result', name: 'lookup', answer: { status: 'unsaid', durationMs: 2000 } },
      { kind: 'json', wire: { role: 'system', text: 'x' } },
    ])
  })

  it('tells on which lines each of them stands', () => {
    expect(places[0]).toEqual({ from: 16, to: 17 })
    expect(places[10]).toEqual({ from: 29, to: 32 })
  })
})

describe('what people write in other ways', () => {
  it.each([
    ['Kundin: Guten Tag', { kind: 'turn', role: 'user', text: 'Guten Tag' }],
    ['アシスタント:こんにちは', { kind: 'turn', role: 'agent', text: 'こんにちは' }],
    ['BOT :  hi ', { kind: 'turn', role: 'agent', text: 'hi' }],
    [
      'Agent: a\\nb \\u0041 \\\\ \\# \\{"a": 1}',
      { kind: 'turn', role: 'agent', text: 'a\nb A \\ # {"a": 1}' },
    ],
    ['[x -> "done"]', { kind: 'tool', name: 'x', answer: { status: 'unsaid', result: { value: 'done' } } }],
    [
      '[x -> failed card declined 3s]',
      { kind: 'tool', name: 'x', answer: { status: 'error', error: 'card declined', durationMs: 3000 } },
    ],
    ['[x -> ok]', { kind: 'tool', name: 'x', answer: { status: 'ok' } }],
    ['@12.5s -> done', { kind: 'node', to: 'done', times: { startMs: 12_500 } }],
    [
      '@1:02:03.4+1.86s Agent: hm',
      { kind: 'turn', role: 'agent', text: 'hm', times: { startMs: 3_723_400, durationMs: 1860 } },
    ],
    ['(silence 1.5 s)', { kind: 'pause', ms: 1500 }],
    ['Agent: so I ||', { kind: 'turn', role: 'agent', text: 'so I', cut: { tail: '' } }],
  ])('%s', (text, line) => {
    expect(parseScript(text)).toMatchObject({ problems: [], outline: { lines: [line] } })
  })

  it('reads line ends of every system', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { outline, problems } = parseScript(
        ['---', 'call_id: a', '---', 'Agent: hi', '  there', ''].join(end),
      )
      expect(problems).toEqual([])
      expect(outline.fields).toEqual({ call_id: 'a' })
      expect(outline.lines).toEqual([{ kind: 'turn', role: 'agent', text: 'hi there' }])
    }
  })

  it('keeps keys that mean something to JavaScript as keys', () => {
    const { outline } = parseScript('---\n__proto__: {"x": 1}\n---\nAgent: hi {"__proto__": 2}')
    expect(Object.keys(outline.fields)).toEqual(['__proto__'])
    expect(outline.lines[0]).toMatchObject({ kind: 'turn' })
    expect(JSON.stringify(outline.lines[0])).toContain('"__proto__":2')
  })
})

describe('a script with faults', () => {
  it('tells each with its place and reads on', () => {
    const { outline, problems } = parseScript(
      [
        'Agent: hello',
        'Bob: who am I?',
        '  still Bob',
        '[get {"a": } -> {}]',
        'User: fine \\q',
        'something else',
        '[get {"a": 1} -> {}',
        'User: good {"a": 1',
        'Agent: bye',
      ].join('\n'),
    )
    expect(problems.map(({ code, line, column, length }) => [code, line, column, length])).toEqual([
      ['unknown_speaker', 2, 1, 3],
      ['bad_json', 4, 12, 1],
      ['bad_escape', 5, 12, 2],
      ['unknown_line', 6, 1, 14],
      ['unclosed_bracket', 7, 19, 1],
      ['bad_json', 8, 18, 1],
    ])
    expect(outline.lines).toEqual([
      { kind: 'turn', role: 'agent', text: 'hello' },
      { kind: 'turn', role: 'agent', text: 'bye' },
    ])
  })

  it.each([
    ['---\ncall_id: x\nAgent: hi', 'unclosed_front_matter', 1],
    ['---\nhello\n---', 'bad_field', 2],
    ['---\ntranscript_with_tool_calls: []\n---', 'bad_field', 2],
    ['---\ncall_id: x\ncall_id: y\n---', 'said_twice', 3],
    ['---\nseed: -1\n---', 'bad_field', 2],
    ['---\nagent reply: 900\n---', 'bad_field', 2],
    ['@soon Agent: hi', 'bad_time', 1],
    ['@0:61 Agent: hi', 'bad_time', 1],
    ['(pause)', 'bad_time', 1],
    ['(pause 0ms)', 'bad_time', 1],
    ['[ -> ]', 'name_missing', 1],
    ['[x ->]', 'bad_json', 1],
    ['-> ', 'name_missing', 1],
    ['[x] and more', 'unexpected_text', 1],
    ['Agent: a || b || c', 'said_twice', 1],
    ['Agent: hi {"a": 1}\n  metadata: {"b": 2}', 'said_twice', 2],
    ['Agent: hi\n  words: hi 1-2 there', 'bad_words', 2],
    ['(pause 1s)\n  metadata: {}', 'unknown_detail', 2],
    ['  row: {"a": 1}', 'unknown_detail', 1],
    ['[x]\n  result metadata: {}', 'said_twice', 2],
    ['[x 1e999]', 'bad_json', 1],
    [`{"a": ${'['.repeat(100)}`, 'too_deep', 1],
  ])('%j is refused', (text, code, line) => {
    expect(parseScript(text).problems).toMatchObject([{ code, line }])
  })

  it('stops counting after five hundred', () => {
    const { problems } = parseScript('nobody: hi\n'.repeat(3000))
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)?.code).toBe('too_many_problems')
  })
})

describe('a text made to take long', () => {
  const MEGABYTES = 5_000_000
  it.each([
    ['one endless line', `Agent: ${'x'.repeat(MEGABYTES)}`],
    ['one endless word', 'x'.repeat(MEGABYTES)],
    ['endless braces', `Agent: ${'{ '.repeat(MEGABYTES / 2)}`],
    ['endless metadata that open', `Agent: ${'{"a": '.repeat(MEGABYTES / 6)}`],
    ['endless brackets', '['.repeat(MEGABYTES)],
    ['endless backslashes', `Agent: ${'\\'.repeat(MEGABYTES)}`],
    ['endless arrows', '->'.repeat(MEGABYTES / 2)],
    ['endless dashes behind a name', `a${'-'.repeat(MEGABYTES)}`],
    ['endless spaces', ' '.repeat(MEGABYTES)],
    ['an endless error', `[x -> error ${'3s '.repeat(MEGABYTES / 3)}`],
    ['an endless digit', `@${'1'.repeat(MEGABYTES)}`],
    ['many lines', 'Agent: yes\n'.repeat(200_000)],
    ['many lines of words', `Agent: yes\n${'  words: yes 1-2\n'.repeat(200_000)}`],
    ['many lines that open an object', '"a": {\n'.repeat(50_000)],
    ['many fields that open an object', `---\n${'"a": {\n'.repeat(50_000)}`],
    ['many tool calls that do not close', '[a {"x": [\n'.repeat(50_000)],
    ['many fields', `---\n${Array.from({ length: 20_000 }, (_, index) => `f${index}: 1\n`).join('')}---`],
  ])('%s is read all the same', { timeout: 20_000 }, (_name, text) => {
    expect(parseScript(text).outline.lines.length).toBeGreaterThanOrEqual(0)
  })
})
