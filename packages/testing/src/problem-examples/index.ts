import type { Json, JsonObject, JsonPath } from '@call-timeline/schema'
import type { ProblemCode } from '@call-timeline/schema/rules'
import { AGENT, agent, CALL, call, MINIMAL, move, RESULT, result, USER, user, WORDS, words } from './rows.ts'

export { AGENT, agent, CALL, call, move, RESULT, result, USER, user, WORDS, words } from './rows.ts'

/** A payload that shows one kind of problem, and where it is. */
export interface ProblemExample {
  readonly code: ProblemCode
  /** Relative to the timeline for a segment, else to the call. */
  readonly path: JsonPath
  readonly timeline?: Json
  readonly fields?: JsonObject
}

const inCall = (code: ProblemCode, path: JsonPath, fields: JsonObject): ProblemExample => ({
  code,
  path,
  fields,
})
const inTimeline = (code: ProblemCode, path: JsonPath, ...timeline: readonly Json[]): ProblemExample => ({
  code,
  path: ['transcript_with_tool_calls', ...path],
  timeline,
})

const LONG_TEXT = 'one two three four five six seven eight nine ten'

/** For each kind of problem at least one payload that shows it. */
export const PROBLEM_EXAMPLES: readonly ProblemExample[] = [
  inTimeline('missing', [0, 'role'], { text: 'x', start_ms: 0, end_ms: 1 }),
  inCall('null_refused', ['call_id'], { call_id: null }),
  inCall('wrong_type', ['call_id'], { call_id: 417 }),
  inCall('unreadable_value', ['call_cost'], { call_cost: '$1.25' }),
  inCall('not_whole_number', ['duration_ms'], { duration_ms: 42000.5 }),
  inCall('number_out_of_range', ['agent_version'], { agent_version: 1e21 }),
  inCall('too_small', ['agent_version'], { agent_version: -1 }),
  inCall('too_short', ['recording_url'], { recording_url: '' }),
  inCall('too_long', ['call_type'], { call_type: 't'.repeat(101) }),
  inCall('empty_timeline', ['transcript_with_tool_calls'], { transcript_with_tool_calls: [] }),
  inTimeline('unknown_role', [0, 'role'], agent({ role: 'assistant' })),
  inCall('unknown_sentiment', ['user_sentiment'], { user_sentiment: 'Positive' }),
  inTimeline('timing_missing', [0], { role: 'agent', text: 'x', duration_ms: 5 }),
  inCall('call_end_before_start', ['end_timestamp'], { end_timestamp: 1767261599999 }),
  inTimeline('lone_surrogate', [0, 'text'], user({ text: 'cut \ud83e' })),
  inCall('lone_surrogate', ['call_analysis', 'cut \ud83e'], { call_analysis: { 'cut \ud83e': 1 } }),

  inTimeline('segment_end_before_start', [0, 'end_ms'], user({ end_ms: 1500 })),
  inTimeline('duration_mismatch', [0, 'duration_ms'], user({ duration_ms: 1500 })),
  inTimeline('negative_time', [0, 'start_ms'], user({ start_ms: -120 })),
  inTimeline('negative_time', [0, 'words', 0, 'start_ms'], words({ start_ms: -120 })),
  inTimeline('epoch_in_ms', [0, 'start_ms'], user({ start_ms: 1767261601000, end_ms: 1767261602500 })),
  inTimeline('epoch_in_ms', [0, 'start_ms'], user({ start_ms: 1767261601, end_ms: 1767261602.5 })),
  inTimeline('seconds_in_ms', [0, 'start_ms'], user({ start_ms: 2.4, end_ms: 4.1 })),
  inTimeline('seconds_in_ms', [0, 'start_ms'], user({ start_ms: 2, end_ms: 4 })),
  inTimeline(
    'seconds_in_ms',
    [0, 'words', 0, 'start_ms'],
    words({ start_ms: 2.4, end_ms: 2.7 }, { start_ms: 2.7, end_ms: 3.1 }),
  ),
  inTimeline('seconds_in_ms', [], { ...CALL, start_ms: 2 }, { ...RESULT, start_ms: 40.5 }),
  inTimeline('after_call_end', [1, 'start_ms'], AGENT, user({ start_ms: 60_000, end_ms: 62_000 })),
  inTimeline('out_of_order', [1, 'start_ms'], USER, AGENT),
  inTimeline('same_speaker_overlap', [1, 'start_ms'], AGENT, agent({ start_ms: 1500, end_ms: 3000 })),
  inTimeline(
    'long_crosstalk',
    [1, 'start_ms'],
    agent({ end_ms: 5000 }),
    user({ start_ms: 3000, end_ms: 6000 }),
  ),
  inTimeline('long_silence', [1, 'start_ms'], AGENT, user({ start_ms: 9900, end_ms: 11_600 })),
  inTimeline('empty_speech', [0], { role: 'user', start_ms: 0, end_ms: 400 }),
  inTimeline('empty_speech', [0, 'text'], user({ text: ' ' })),
  inTimeline('zero_length_speech', [0, 'start_ms'], user({ end_ms: 2400 })),
  inTimeline('speaking_rate', [0, 'start_ms'], user({ text: LONG_TEXT, start_ms: 0, end_ms: 1500 })),
  inTimeline('speaking_rate', [0, 'start_ms'], user({ text: LONG_TEXT, start_ms: 0, end_ms: 15_000 })),
  inTimeline('node_missing', [1], USER, { role: 'node_transition', start_ms: 4200 }),
  inTimeline('node_on_other_role', [0, 'node'], user({ node: { from: 'a', to: 'b' } })),
  inTimeline('broken_node_chain', [1, 'node', 'from'], move('a', 'b'), move('c', 'd')),
  inTimeline(
    'broken_node_chain',
    [0, 'node', 'from'],
    move('c', 'd', { start_ms: 900 }),
    move('a', 'b', { start_ms: 100 }),
  ),
  inTimeline('tool_missing', [1], USER, { role: 'agent_function', start_ms: 4200 }),
  inTimeline('tool_on_other_role', [0, 'tool'], user({ tool: { name: 'look_up' } })),
  inTimeline('tool_unnamed', [0, 'tool', 'name'], call({ name: '' }), RESULT),
  inTimeline('tool_times_backwards', [0, 'tool', 'end_ms'], call({ start_ms: 4200, end_ms: 4100 }), RESULT),
  inTimeline('call_without_result', [0], CALL),
  inTimeline('result_without_call', [0], RESULT),
  inTimeline('result_before_call', [1, 'start_ms'], CALL, result({}, { start_ms: 4100 })),
  inTimeline('result_before_call', [0], result({}, { start_ms: null }), call({}, { start_ms: null })),
  inTimeline('pair_guessed', [0, 'tool'], call({ request_id: null }), result({ request_id: null })),
  inTimeline('pair_name_mismatch', [1, 'tool', 'name'], CALL, result({ name: 'book' })),
  inTimeline('duplicate_request_id', [1, 'tool', 'request_id'], CALL, call({}, { start_ms: 4300 }), RESULT),
  inTimeline('error_not_flagged', [1, 'tool', 'error'], CALL, result({ error: 'sold out' })),
  inTimeline('error_not_flagged', [1, 'tool', 'error'], CALL, result({ error: 'sold out', is_error: false })),
  inTimeline('error_unexplained', [1, 'tool'], CALL, result({ is_error: true, result: null })),
  inTimeline('result_empty', [1, 'tool'], CALL, result({ result: null })),
  inTimeline('word_end_before_start', [0, 'words', 0, 'end_ms'], words({ end_ms: 2300 })),
  inTimeline('word_outside_segment', [0, 'words', 1], user({ ...words({}, { end_ms: 3900 }), end_ms: 3500 })),
  inTimeline(
    'word_outside_segment',
    [0, 'words'],
    user({ text: 'a b c d', words: ['a', 'b', 'c', 'd'].map((word) => ({ word, start_ms: 1, end_ms: 2 })) }),
  ),
  inTimeline('words_out_of_order', [0, 'words', 1, 'start_ms'], words({}, { start_ms: 2300 })),
  inTimeline('words_overlap', [0, 'words', 1, 'start_ms'], words({}, { start_ms: 2600 })),
  inTimeline('words_differ_from_text', [0, 'words'], words({ word: 'White' })),
  inTimeline('words_without_time', [0, 'text'], { ...words(), text: 'Rye bread and butter?' }),
  inTimeline('empty_word', [0, 'words', 0, 'word'], words({ word: ' ' })),
  inTimeline('confidence_out_of_range', [0, 'words', 0, 'confidence'], words({ confidence: 97 })),
  inTimeline(
    'confidence_out_of_range',
    [0, 'metadata', 'transcript_confidence'],
    user({ metadata: { transcript_confidence: 97 } }),
  ),
  inTimeline(
    'latency_in_seconds',
    [0, 'metadata', 'e2e_latency'],
    agent({ metadata: { e2e_latency: 0.812 } }),
  ),
  inTimeline('negative_latency', [0, 'metadata', 'e2e_latency'], agent({ metadata: { e2e_latency: -5 } })),
  inTimeline(
    'latency_on_other_role',
    [0, 'metadata', 'stt_node_ttfb'],
    agent({ metadata: { stt_node_ttfb: 180 } }),
  ),
  inTimeline(
    'duplicate_item_id',
    [1, 'metadata', 'id'],
    { ...AGENT, metadata: { id: 'item_7' } },
    agent({ start_ms: 2000, end_ms: 3800, metadata: { id: 'item_7' } }),
  ),
  inTimeline(
    'interrupted_on_user',
    [0, 'metadata', 'interrupted'],
    user({ metadata: { interrupted: true } }),
  ),
  inTimeline('misspelt_field', [0, 'content'], { role: 'user', content: 'hello', start_ms: 0, end_ms: 400 }),
  inTimeline('misspelt_field', [0, 'startMs'], { role: 'user', text: 'hello', startMs: 0, words: WORDS }),
  inTimeline('misspelt_field', [0, 'words', 0, 'confidance'], words({ confidance: 1 }, { confidance: 1 })),
  inTimeline('misspelt_field', [0, 'tool', 'arguments'], {
    ...CALL,
    tool: { name: 'look_up', request_id: 'r1', arguments: {} },
  }),
  inTimeline('misspelt_field', [0, 'node', 'resaon'], {
    ...move('a', 'b'),
    node: { from: 'a', to: 'b', resaon: '' },
  }),
  inTimeline('misspelt_field', [0, 'metadata', 'e2eLatency'], agent({ metadata: { e2eLatency: 812 } })),
  inCall('misspelt_field', ['disconection_reason'], { disconection_reason: 'user_hangup' }),
  inCall('misspelt_field', ['userSentiment'], { userSentiment: 'positive' }),
  inCall('misspelt_field', ['ended_reason'], { ended_reason: 'user_hangup' }),
  inTimeline('dropped_key', [0, 'words', 0, 'punctuated_word'], words({ punctuated_word: 'Rye,' })),
  inTimeline('dropped_key', [0, 'tool', 'latency'], call({ latency: 4 }), RESULT),
  inCall('ignored_key', ['frobnicate'], { frobnicate: 1 }),
  inTimeline('alias_spelling', [0, 'node', 'from_node'], {
    role: 'node_transition',
    node: { from_node: 'a', to: 'b' },
  }),
  inTimeline('coerced_value', [0, 'start_ms'], user({ start_ms: '2400' })),
  inCall('coerced_value', ['call_successful'], { call_successful: 'yes' }),
  inCall('number_not_finite', ['call_cost'], { call_cost: 'nan' }),

  inCall('blank_value', ['call_id'], { call_id: ' ' }),
  inCall('padded_value', ['call_id'], { call_id: 'a ' }),
  ...['pending', 'pipecat://no-recording', ' ', 'N/A', 'none'].map((recording_url) =>
    inCall('recording_placeholder', ['recording_url'], { recording_url }),
  ),
  inCall('recording_not_url', ['recording_url'], { recording_url: 's3://bucket/call.mp3' }),
  inCall('recording_not_url', ['recording_multi_channel_url'], {
    recording_multi_channel_url: 'https://a b',
  }),
  ...['http://localhost:3000/a', 'https://127.0.0.1/a', 'https://192.168.0.7/a', 'http://[::1]/a'].map(
    (url) => inCall('recording_not_public', ['recording_url'], { recording_url: url }),
  ),
  inCall('mixed_epoch_units', ['end_timestamp'], { start_timestamp: 1767261600 }),
  inCall('implausible_epoch', ['end_timestamp'], { end_timestamp: 1767261642000000 }),
  inCall('implausible_epoch', ['start_timestamp'], { start_timestamp: 0 }),
  inCall('call_without_length', ['end_timestamp'], { end_timestamp: 1767261600000 }),
  inCall('call_duration_mismatch', ['duration_ms'], { duration_ms: 42 }),
  inCall('negative_duration', ['duration_ms'], { duration_ms: -5 }),
  inCall('negative_cost', ['call_cost'], { call_cost: -3 }),
  inCall('negative_usage', ['metadata', 'usage_token', 'llm_token'], {
    metadata: { usage_token: { llm_token: -1 } },
  }),
  inCall('phone_not_e164', ['caller_phone_number'], { caller_phone_number: '202 555 0147' }),
  inCall('metadata_collision', ['metadata', 'store'], {
    metadata: { store: 'north' },
    general_meta_data_raw: { store: 'south' },
  }),
  inCall('metadata_alias', ['metadata', 'ai_models', 'stt_model'], {
    metadata: { ai_models: { stt_model: 'x' } },
  }),
  inCall('metadata_alias', ['metadata', 'usage_token', 'asr_duration'], {
    metadata: { usage_token: { asr_duration: 4 } },
  }),
  inCall('metadata_alias', ['general_meta_data_raw', 'tts_character_count'], {
    general_meta_data_raw: { tts_character_count: 4 },
  }),
  inCall('metadata_misplaced', ['general_meta_data_raw', 'ai_models'], {
    general_meta_data_raw: { ai_models: { llm_model: 'x' } },
  }),
  inCall('secret_header', ['sip_headers', 'X-Auth-Token'], { sip_headers: { 'X-Auth-Token': 'x' } }),
  inCall('null_unproven', ['metadata'], { metadata: null }),
  inCall('deep_nesting', ['call_analysis'], { call_analysis: nested(600) }),

  // The same kinds where something beside them tells how to mend them.
  inTimeline('missing', [0, 'node', 'from'], { role: 'node_transition', node: { to: 'greeting' } }),
  inTimeline('missing', [0, 'words', 1, 'start_ms'], {
    role: 'user',
    text: 'Rye bread?',
    words: [WORDS[0] ?? {}, { word: 'bread?', end_ms: 3100 }],
  }),
  inTimeline('missing', [0, 'role'], { tool: { name: 'look_up', result: {} } }, USER),
  inTimeline('null_refused', [1], USER, null),
  inTimeline('null_refused', [0, 'metadata'], user({ metadata: null })),
  inTimeline('wrong_type', [0, 'tool', 'params'], call({ params: '{"bread":"rye"}' }), RESULT),
  inTimeline('wrong_type', [1, 'tool', 'result'], CALL, result({ result: [1, 2] })),
  inTimeline('wrong_type', [0, 'words', 1], { role: 'user', text: 'Rye', words: [WORDS[0] ?? {}, 'bread'] }),
  inTimeline('unreadable_value', [0, 'end_ms'], user({ end_ms: '4.1 s' })),
  inCall('unreadable_value', ['start_timestamp'], { start_timestamp: '2026-01-01T10:00:00Z' }),
  inCall('not_whole_number', ['start_timestamp'], { start_timestamp: 1767261600.25 }),
  inCall('call_end_before_start', ['end_timestamp'], { end_timestamp: 1767261642 }),
  inCall('too_short', ['call_id'], { call_id: '' }),
  inTimeline('segment_end_before_start', [0, 'end_ms'], { ...words(), start_ms: 2400, end_ms: 2300 }),
  inTimeline('empty_speech', [1], USER, { role: 'agent', start_ms: 4200, end_ms: 4600 }),
  inTimeline('call_without_result', [0], CALL, result({ request_id: 'r9' })),
  inTimeline('result_without_call', [1], CALL, result({ request_id: 'r9' })),
  inTimeline(
    'pair_guessed',
    [0, 'tool'],
    call({ request_id: 'r2' }),
    result({ request_id: null }),
    call({ request_id: 'r2', name: 'book' }, { start_ms: 5000 }),
  ),
  inTimeline(
    'duplicate_request_id',
    [0, 'tool', 'request_id'],
    CALL,
    RESULT,
    call({}, { start_ms: 5000 }),
    result({}, { start_ms: 5100 }),
  ),
  inTimeline('error_unexplained', [1, 'tool'], CALL, {
    ...result({ is_error: true, result: null }),
    text: 'sold out',
  }),
  inTimeline('result_empty', [1, 'tool'], CALL, { ...result({ result: null }), text: '2 loaves' }),
  inTimeline(
    'interrupted_on_user',
    [1, 'metadata', 'interrupted'],
    AGENT,
    user({ metadata: { interrupted: true } }),
  ),
  inTimeline(
    'latency_on_other_role',
    [1, 'metadata', 'stt_node_ttfb'],
    user({ start_ms: 0, end_ms: 1800 }),
    agent({ start_ms: 2000, end_ms: 3800, metadata: { stt_node_ttfb: 180 } }),
  ),
  inTimeline(
    'same_speaker_overlap',
    [2, 'words', 0, 'start_ms'],
    agent({ end_ms: 9000 }),
    agent({ start_ms: 10, end_ms: 9000 }),
    { ...words(), role: 'agent' },
  ),
  inTimeline('coerced_value', [0, 'words', 0, 'start_ms'], words({ start_ms: '2400' }, { start_ms: '2700' })),
  inCall('phone_not_e164', ['caller_phone_number'], { caller_phone_number: '+1 (202) 555-0147' }),
  inCall('recording_not_url', ['recording_url'], { recording_url: 'media.example/calls/0417.mp3' }),
  inCall('implausible_epoch', ['start_timestamp'], { start_timestamp: 0, duration_ms: 42_000 }),
]

/** The whole payload of an example: the smallest call with the example's fields and timeline. */
export function payloadOf({
  fields = {},
  timeline,
}: Pick<ProblemExample, 'fields' | 'timeline'>): JsonObject {
  return {
    ...MINIMAL,
    ...fields,
    ...(timeline === undefined ? {} : { transcript_with_tool_calls: timeline }),
  }
}

function nested(depth: number): Json {
  return depth === 0 ? 1 : { inner: nested(depth - 1) }
}
