import type { Json, JsonObject } from '@call-timeline/schema'
import fc from 'fast-check'
import { anyJson, anyObject } from './json-values.ts'

const START = 1_767_261_600_000
const TEXT = fc.string({ unit: 'grapheme', maxLength: 30 })
const NAME = fc.constantFrom('greeting', 'find_order', 'payment', 'book_table')
const MS = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 600_000 }) },
  { weight: 2, arbitrary: fc.double({ min: -2, max: 600_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 600_000 }).map(String) },
)

/** The parts of an object that are there in this one: each key of `parts` at will, some of them null. */
function some(parts: { readonly [key: string]: fc.Arbitrary<Json> }): fc.Arbitrary<JsonObject> {
  const nullable = Object.entries(parts).map(([key, value]) => [key, fc.option(value, { freq: 8 })] as const)
  return fc
    .record(Object.fromEntries(nullable), { requiredKeys: [] })
    .map((object) => Object.fromEntries(Object.entries(object).filter(isGiven)))
}

function isGiven(entry: [string, Json | undefined]): entry is [string, Json] {
  return entry[1] !== undefined
}

const WORD = merged(
  fc.record({ word: TEXT, start_ms: MS, end_ms: MS }),
  some({ confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
)

const TIMING: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ start_ms: MS, end_ms: MS }),
  fc.record({ start_ms: MS, duration_ms: MS }),
  fc.record({ words: fc.array(WORD, { minLength: 1, maxLength: 5 }) }),
  fc.record({ start_ms: MS, end_ms: MS, duration_ms: MS, words: fc.array(WORD, { maxLength: 3 }) }),
)

const LATENCY = fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.double({ min: 0, max: 4000, noNaN: true }))
const SEGMENT_METADATA = merged(
  anyObject(),
  some({
    e2e_latency: LATENCY,
    llm_node_ttft: LATENCY,
    tts_node_ttfb: LATENCY,
    stt_node_ttfb: LATENCY,
    asr_node_ttfb: LATENCY,
    eou_delay: LATENCY,
    interrupted_at_ms: LATENCY,
    interrupted: fc.boolean(),
    transcript_confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
)
const OTHER = merged(
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: anyObject() }),
  fc.record({ metadata: SEGMENT_METADATA }, { requiredKeys: [] }),
)

const SPEECH = merged(
  OTHER,
  fc.record({ role: fc.constantFrom('user', 'agent') }),
  some({ text: TEXT }),
  TIMING,
)

const NODE = merged(
  fc.oneof(fc.record({ from: NAME, to: NAME }), fc.record({ from_node: NAME, to: NAME })),
  some({ reason: TEXT }),
)
const TRANSITION = merged(OTHER, fc.constant({ role: 'node_transition' }), some({ node: NODE, start_ms: MS }))

const TOOL = some({
  name: NAME,
  request_id: fc.constantFrom('r1', 'r2', 'r3'),
  params: anyObject(),
  result: anyObject(),
  is_error: fc.boolean(),
  error: TEXT,
  start_ms: MS,
  end_ms: MS,
})
const TOOL_ROW = merged(
  OTHER,
  fc.record({ role: fc.constantFrom('agent_function', 'agent_result') }),
  some({ tool: TOOL, start_ms: MS, end_ms: MS, text: TEXT }),
)

/** One segment that the endpoint takes. */
export function validSegment(): fc.Arbitrary<JsonObject> {
  return fc.oneof({ weight: 4, arbitrary: SPEECH }, TRANSITION, { weight: 2, arbitrary: TOOL_ROW })
}

const TIMES = fc.tuple(fc.integer({ min: 0, max: 3_600_000 }), fc.boolean()).map(([length, inSeconds]) => ({
  start_timestamp: inSeconds ? START / 1000 : START,
  end_timestamp: inSeconds ? START / 1000 + Math.floor(length / 1000) : START + length,
}))

const REQUIRED = fc.record({
  call_id: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
  call_type: fc.constantFrom('web_call', 'phone_call', 'kiosk'),
  transcript_with_tool_calls: fc.array(validSegment(), { minLength: 1, maxLength: 6 }),
  recording_url: fc.constantFrom('https://media.example/a.mp3', 'pending', ' '),
})

const CALL_METADATA = merged(
  anyObject(),
  some({
    ai_models: some({ asr_model: TEXT, llm_model: TEXT, tts_model: TEXT }),
    usage_token: some({ stt_duration_seconds: LATENCY, llm_token: LATENCY, tts_characters_count: LATENCY }),
  }),
)

const OPTIONAL = some({
  agent_version: fc.nat(),
  transcript: TEXT,
  duration_ms: fc.integer({ min: -5, max: 3_600_000 }),
  call_status: TEXT,
  disconnection_reason: TEXT,
  caller_phone_number: fc.constantFrom('+12025550147', 'anonymous'),
  call_successful: fc.oneof(fc.boolean(), fc.constantFrom('yes', 0)),
  user_sentiment: fc.constantFrom('positive', 'neutral', 'negative', 'unknown'),
  in_voicemail: fc.boolean(),
  collected_dynamic_variables: anyObject(),
  call_cost: fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constant('12.5')),
  call_analysis: anyObject(),
  metadata: CALL_METADATA,
  general_meta_data_raw: anyObject(),
  recording_multi_channel_url: fc.constantFrom('', 'https://media.example/a.wav'),
  sip_call_id: TEXT,
  recipient: TEXT,
  sip_headers: fc.dictionary(fc.string({ maxLength: 6 }), TEXT, { maxKeys: 3 }),
})

/**
 * A call that the endpoint takes, every field and every form of timing among them, with unknown keys, nulls,
 * fractions and digit texts where they are taken. Not a sensible call: see the samples for those.
 */
export function validCall(): fc.Arbitrary<JsonObject> {
  return merged(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ frobnicate: anyJson() }) },
    ),
    REQUIRED,
    TIMES,
    OPTIONAL,
  ).map(asRead)
}

/** All keys of several objects; of a key in two the later. */
function merged(...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> {
  return fc
    .tuple(...parts)
    .map((objects) => Object.fromEntries(objects.flatMap((object) => Object.entries(object))))
}

/** As it is once written and read: no -0, no prototypes of another kind. */
function asRead(call: JsonObject): JsonObject {
  const read: JsonObject = JSON.parse(JSON.stringify(call))
  return read
}
