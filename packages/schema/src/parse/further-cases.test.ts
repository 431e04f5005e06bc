import { caseNamed } from '@call-timeline/testing/contract-cases'
import { describe, expect, it } from 'vitest'
import { callSchema } from '../contract/index.ts'
import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../json.ts'
import { parseCall } from './parse-call.ts'

const { payload } = caseNamed('minimal: six required fields')
const MINIMAL: JsonObject = isJsonObject(payload) ? payload : {}
const SPEECH = { role: 'user', text: 'Two rolls.', start_ms: 1000, end_ms: 2500 }
const WORD = { word: 'Two', start_ms: 1000, end_ms: 1400 }

/** A payload made of the smallest call, and where it is refused; taken when there is no place. */
type Row = readonly [name: string, change: JsonObject, refusedAt?: JsonPath]

const fields = (name: string, change: JsonObject, refusedAt?: JsonPath): Row =>
  refusedAt === undefined ? [name, change] : [name, change, refusedAt]
const segment = (name: string, wire: Json, refusedAt?: JsonPath): Row =>
  fields(
    name,
    { transcript_with_tool_calls: [wire] },
    refusedAt === undefined ? undefined : ['transcript_with_tool_calls', 0, ...refusedAt],
  )
const speech = (name: string, change: JsonObject, refusedAt?: JsonPath): Row =>
  segment(name, { ...SPEECH, ...change }, refusedAt)
const tool = (name: string, change: JsonObject, refusedAt?: JsonPath): Row =>
  segment(
    name,
    { role: 'agent_function', tool: { name: 'look_up', ...change } },
    refusedAt === undefined ? undefined : ['tool', ...refusedAt],
  )

const TEXT_BOUNDS: readonly (readonly [key: string, max: number])[] = [
  ['call_id', 200],
  ['call_type', 100],
  ['recording_url', 1024],
  ['call_status', 100],
  ['disconnection_reason', 100],
  ['caller_phone_number', 50],
  ['recording_multi_channel_url', 1024],
]

const ROWS: readonly Row[] = [
  ...TEXT_BOUNDS.flatMap(([key, max]) => [
    fields(`${key} of ${max} emoji`, { [key]: '🥐'.repeat(max) }),
    fields(`${key} of ${max + 1} emoji`, { [key]: '🥐'.repeat(max + 1) }, [key]),
    fields(`${key} as a number`, { [key]: 7 }, [key]),
    fields(`${key} as true`, { [key]: true }, [key]),
  ]),
  ...['call_status', 'caller_phone_number', 'recording_multi_channel_url', 'sip_call_id', 'recipient'].map(
    (key) => fields(`${key} empty`, { [key]: '' }),
  ),
  fields('sentiment empty', { user_sentiment: '' }, ['user_sentiment']),
  fields('sentiment null', { user_sentiment: null }),
  fields('sip_call_id as a number', { sip_call_id: 5 }, ['sip_call_id']),
  fields('recipient as a list', { recipient: [] }, ['recipient']),
  fields('sip_headers with a number', { sip_headers: { 'X-A': 'a', 'X-B': 5 } }, ['sip_headers', 'X-B']),
  fields('sip_headers as a list', { sip_headers: [] }, ['sip_headers']),
  fields('timestamps as digit texts', { start_timestamp: ' 1767261600 ', end_timestamp: '1_767_261_642' }),
  fields('timestamp as true', { start_timestamp: true }),
  fields('end a second early', { end_timestamp: 1767261599999 }, ['end_timestamp']),
  fields('call duration as a digit text', { duration_ms: '42000' }),
  fields('call duration as a whole float text', { duration_ms: '42000.0' }),
  fields('call duration as a fraction text', { duration_ms: '42000.5' }, ['duration_ms']),
  fields('call duration as an object', { duration_ms: {} }, ['duration_ms']),
  fields('version below zero as text', { agent_version: '-1' }, ['agent_version']),
  fields('version as a word', { agent_version: 'v3' }, ['agent_version']),
  fields('cost as text', { call_cost: '12.5' }),
  fields('cost with a comma', { call_cost: '12,5' }, ['call_cost']),
  fields('cost as a fraction', { call_cost: 0.0001 }),
  ...['call_successful', 'in_voicemail'].flatMap((key) => [
    ...['true', 'YES', 'off', 'n', 0, 1].map((value) => fields(`${key} as ${value}`, { [key]: value })),
    ...['', ' true', 'success', 0.5, -1].map((value) =>
      fields(`${key} as "${value}"`, { [key]: value }, [key]),
    ),
    fields(`${key} as a list`, { [key]: [] }, [key]),
  ]),
  ...['collected_dynamic_variables', 'call_analysis', 'general_meta_data_raw', 'metadata'].flatMap((key) => [
    fields(`${key} empty`, { [key]: {} }),
    fields(`${key} as text`, { [key]: '{}' }, [key]),
  ]),
  fields('models as a list', { metadata: { ai_models: [] } }, ['metadata', 'ai_models']),
  fields('a model as a number', { metadata: { ai_models: { llm_model: 4 } } }, [
    'metadata',
    'ai_models',
    'llm_model',
  ]),
  fields('a model of another kind', { metadata: { ai_models: { vad_model: 'x' } } }),
  fields('usage as a word', { metadata: { usage_token: { llm_token: 'many' } } }, [
    'metadata',
    'usage_token',
    'llm_token',
  ]),
  fields('models and usage null', { metadata: { ai_models: null, usage_token: { llm_token: null } } }),
  fields('timeline null', { transcript_with_tool_calls: null }, ['transcript_with_tool_calls']),
  fields('timeline empty', { transcript_with_tool_calls: [] }, ['transcript_with_tool_calls']),

  segment('a segment as text', 'hello', []),
  segment('a segment null', null, []),
  segment('a segment as a list', [], []),
  speech('a role in capitals', { role: 'AGENT' }, ['role']),
  speech('a role null', { role: null }, ['role']),
  speech('a role as a number', { role: 1 }, ['role']),
  speech('Retell’s role', { role: 'tool_call_invocation' }, ['role']),
  speech('text as a number', { text: 5 }, ['text']),
  speech('text null', { text: null }),
  speech('end and duration without start', { start_ms: null, duration_ms: 1500 }, []),
  speech('start and duration with a null end', { end_ms: null, duration_ms: 1500 }),
  speech('no words, null times', { words: [], start_ms: null, end_ms: null }, []),
  speech('words and nothing else', { words: [WORD], start_ms: null, end_ms: null }),
  speech('a time as true', { start_ms: true }),
  speech('a time as text with a unit', { start_ms: '1000ms' }, ['start_ms']),
  speech('a time as a list', { end_ms: [1] }, ['end_ms']),
  speech('an unknown key', { content: null, speaker: { id: 1 } }),
  segment('a move without a time', { role: 'node_transition', node: { from: 'a', to: 'b' } }),
  segment('a result without a time', { role: 'agent_result', tool: {} }),
  segment('a move without to', { role: 'node_transition', node: { from: 'a' } }, ['node', 'to']),
  segment('a move with a null to', { role: 'node_transition', node: { from: 'a', to: null } }, [
    'node',
    'to',
  ]),
  segment('a move with an empty from', { role: 'node_transition', node: { from: '', to: '' } }),
  segment('from_node as a number', { role: 'node_transition', node: { from_node: 5, to: 'b' } }, [
    'node',
    'from_node',
  ]),
  segment('both spellings, the wrong one bad', {
    role: 'node_transition',
    node: { from: 'a', from_node: 5, to: 'b' },
  }),
  segment(
    'both spellings, the right one null',
    { role: 'node_transition', node: { from: null, from_node: 'a', to: 'b' } },
    ['node', 'from'],
  ),
  segment('a reason as a number', { role: 'node_transition', node: { from: 'a', to: 'b', reason: 1 } }, [
    'node',
    'reason',
  ]),
  segment('a node null', { role: 'node_transition', node: null }),
  tool('a tool name as a number', { name: 5 }, ['name']),
  tool('a request id as a number', { request_id: 5 }, ['request_id']),
  tool('params as JSON text', { params: '{"a":1}' }, ['params']),
  tool('result as a number', { result: 0 }, ['result']),
  tool('result as false', { result: false }, ['result']),
  tool('is_error as text', { is_error: 'no' }),
  tool('is_error as a word', { is_error: 'failed' }, ['is_error']),
  tool('error as an object', { error: { message: 'x' } }, ['error']),
  tool('a start as text with a fraction', { start_ms: '1.5' }, ['start_ms']),
  tool('a start null', { start_ms: null, end_ms: null }),
  tool('an unknown key', { id: 'x' }),
  segment('a tool as a list', { role: 'agent_function', tool: [] }, ['tool']),
  speech('a word as text', { words: ['Two'] }, ['words', 0]),
  speech('a word without text', { words: [{ start_ms: 0, end_ms: 1 }] }, ['words', 0, 'word']),
  speech('a word null', { words: [{ ...WORD, word: null }] }, ['words', 0, 'word']),
  speech('a word with a null start', { words: [WORD, { ...WORD, start_ms: null }] }, [
    'words',
    1,
    'start_ms',
  ]),
  speech('confidence as text', { words: [{ ...WORD, confidence: '0.9' }] }),
  speech('confidence out of range', { words: [{ ...WORD, confidence: 97 }] }),
  speech('confidence as a word', { words: [{ ...WORD, confidence: 'high' }] }, ['words', 0, 'confidence']),
  speech('words as text', { words: 'Two rolls' }, ['words']),
  speech('metadata as text', { metadata: 'x' }, ['metadata']),
  speech('latency null', { metadata: { e2e_latency: null } }),
  speech('latency as digits', { metadata: { e2e_latency: '812' } }),
  speech('latency as an object', { metadata: { tts_node_ttfb: {} } }, ['metadata', 'tts_node_ttfb']),
  speech('interrupted as a word', { metadata: { interrupted: 'partly' } }, ['metadata', 'interrupted']),
]

describe('rows of the contract beyond the cases', () => {
  const rows = ROWS.map(([name, change, refusedAt]) => ({ name, change, refusedAt }))

  it.each(rows)('$name', ({ change, refusedAt }) => {
    const call = { ...MINIMAL, ...change }
    const { ok, problems } = parseCall(call)
    expect(problems.map(({ path }) => path)).toEqual(refusedAt === undefined ? [] : [refusedAt])
    expect(ok).toBe(refusedAt === undefined)
    expect(callSchema.safeParse(call).success).toBe(ok)
  })
})
