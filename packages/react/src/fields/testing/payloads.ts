import type { Json } from '@call-timeline/schema'

/** A call that the endpoint takes, with everything that a form can show. */
export const bakeryCall: Json = {
  call_id: 'corner-bakery-0412',
  call_type: 'phone_call',
  start_timestamp: 1_793_001_600_000,
  end_timestamp: 1_793_001_621_500,
  recording_url: 'https://recordings.example.com/corner-bakery-0412.wav',
  agent_version: 12,
  call_status: 'call_ended',
  disconnection_reason: 'user_hangup',
  caller_phone_number: '+12025550147',
  call_successful: true,
  user_sentiment: 'positive',
  call_cost: 12.5,
  call_analysis: { summary: 'Ordered two loaves of rye bread.', success_evaluation: true },
  metadata: {
    ai_models: { asr_model: 'listen-2', llm_model: 'reason-5', tts_model: 'voice-3' },
    usage_token: { stt_duration_seconds: 9.4, llm_token: 812, tts_characters_count: 164 },
    region: 'east',
  },
  transcript_with_tool_calls: [
    {
      role: 'agent',
      text: 'Corner Bakery, good morning.',
      start_ms: 400,
      end_ms: 2100,
      words: [
        { word: 'Corner', start_ms: 400, end_ms: 780, confidence: 0.98 },
        { word: 'Bakery,', start_ms: 800, end_ms: 1240, confidence: 0.97 },
        { word: 'good', start_ms: 1380, end_ms: 1600, confidence: 0.99 },
        { word: 'morning.', start_ms: 1620, end_ms: 2100, confidence: 0.99 },
      ],
      metadata: { e2e_latency: 640, llm_node_ttft: 310, tts_node_ttfb: 120 },
    },
    { role: 'user', text: 'Do you have rye bread today?', start_ms: 2900, end_ms: 4700 },
    {
      role: 'agent_function',
      start_ms: 5000,
      tool: { name: 'check_stock', request_id: 'req-1', params: { product: 'rye', pieces: 2 } },
    },
    {
      role: 'agent_result',
      start_ms: 5412,
      tool: { name: 'check_stock', request_id: 'req-1', result: { in_stock: 7 }, is_error: false },
    },
    {
      role: 'node_transition',
      start_ms: 5500,
      node: { from: 'greeting', to: 'order', reason: 'product named' },
    },
    { role: 'agent', text: 'We do. Shall I set two aside?', start_ms: 5800, end_ms: 7900 },
  ],
}

/** A call that has gone wrong in many ways. */
export const faultyCall: Json = {
  call_id: '',
  call_type: 'phone_call',
  start_timestamp: 1_793_001_600_000,
  end_timestamp: 1_793_001_600.5,
  recording_url: 'pending',
  caller_phone_number: '202 555 0156',
  user_sentiment: 'happy',
  call_cost: 'a lot',
  agent_version: null,
  disconection_reason: 'user_hangup',
  metadata: { ai_models: 'reason-5', region: 'east' },
  general_meta_data_raw: { region: 'west' },
  transcript_with_tool_calls: [
    { role: 'agent', text: 'Garden Centre, hello.', start_ms: 0, end_ms: 1600 },
    { role: 'user', text: 'I want to return a lawn mower.', start_ms: 2.1, end_ms: 4.3 },
    { role: 'assistant', text: 'Of course.', start_ms: 4800, end_ms: 6900 },
    { role: 'user', text: 'Yes, from last week.', duration_ms: 1400 },
    {
      role: 'agent_function',
      start_ms: 9000,
      tool: { name: 'find_receipt', request_id: 'r1', params: 'GC-1881' },
    },
    { role: 'user', text: 'Thank you.', start_ms: 15200, end_ms: 14600, metadata: null, mood: 'glad' },
    'not a segment',
  ],
}
