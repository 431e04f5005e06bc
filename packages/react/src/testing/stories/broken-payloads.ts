import type { Json, JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, spoken, turn } from './builders.ts'

/** What the endpoint would refuse, or take and then show wrongly. */
export const problemsCall: JsonObject = callWith(
  [
    turn('agent', 'Garden Centre, hello.', 0, 1600),
    turn('user', 'I want to return a lawn mower.', 2.1, 4.3),
    turn('agent', 'When did you buy it?', 6900, 4800),
    { role: 'user', text: 'Last week.', duration_ms: 900 },
    calls('find_receipt', 'receipt-1', 9000, 'GC-1881'),
    answers('find_receipt', 'receipt-2', 9600, { is_error: false, result: 12 }),
    spoken('agent', 'Here it is.', 10_000, 11_200, {
      words: [
        { word: 'Here', start_ms: 10_400, end_ms: 10_100 },
        { word: 'it', start_ms: 10_500, end_ms: 14_000 },
      ],
    }),
    { role: 'node_transition', start_ms: 12_000, node: { to: 'refund' } },
  ],
  { call_id: '', call_type: null, recording_url: 'pending', user_sentiment: 'happy', call_cost: 'a lot' },
)

/** Roles that nobody knows, and items that are no objects. */
export const unknownItemsCall: JsonObject = callWith([
  turn('agent', 'City Museum, good afternoon.', 200, 2100),
  { role: 'assistant', text: 'Tickets are free today.', start_ms: 2400, end_ms: 3900 },
  { role: 'music_on_hold', start_ms: 4000, end_ms: 9000, title: 'Piano', loops: 2 },
  { text: 'Who says this?', start_ms: 9200, end_ms: 9900 },
  'a note that somebody left here',
  42,
  null,
  ['a', 'list'],
  turn('user', 'Thank you.', 10_200, 11_000),
])

/** A payload that is no object. */
export const textPayload: Json = 'This is not a call.'

/** A payload whose timeline is no list. */
export const timelineNotAList: Json = {
  call_id: 'clinic-2208',
  call_type: 'web_call',
  start_timestamp: 1_793_001_600_000,
  end_timestamp: 1_793_001_690_000,
  recording_url: 'https://recordings.example.com/clinic-2208.wav',
  transcript_with_tool_calls: { 0: { role: 'agent', text: 'Hello?' } },
}
