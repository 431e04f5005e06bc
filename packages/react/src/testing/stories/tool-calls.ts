import type { JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, spoken, turn } from './builders.ts'

/** A tool fails, and is called again. */
export const retriedToolCall: JsonObject = callWith([
  spoken('user', 'Can you check where my parcel is?', 300, 2300),
  calls('track_parcel', 'track-1', 2600, { number: 'PX-20771', carrier: 'north' }),
  answers('track_parcel', 'track-1', 6100, {
    is_error: true,
    error: 'The carrier did not answer within 3 s.',
  }),
  spoken('agent', 'One moment, I am trying that again.', 6400, 8300, { metadata: { e2e_latency: 4100 } }),
  calls('track_parcel', 'track-2', 8500, { number: 'PX-20771', carrier: 'north' }),
  answers('track_parcel', 'track-2', 9050, {
    is_error: false,
    result: { status: 'out for delivery', stops: ['sorting centre', 'van 14'], expected: '16:00' },
  }),
  spoken('agent', 'It is out for delivery and should be there by four.', 9400, 12_300),
])

/** Tools in the states that are neither success nor plain failure. */
export const oddToolsCall: JsonObject = callWith([
  turn('user', 'Please book it.', 300, 1500),
  calls('book_table', 'book-1', 1800, { people: 4, at: '19:30' }),
  answers('send_receipt', 'receipt-9', 2900, { is_error: false, result: { sent: true } }),
  calls('look_up_guest', 'guest-1', 3200, {}),
  answers('look_up_guest', 'guest-1', 3900, { is_error: true }),
  { role: 'agent_function', start_ms: 4200, tool: { request_id: 'nameless-1', params: {} } },
])
