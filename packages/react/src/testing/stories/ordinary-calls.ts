import type { JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, moves, spoken, turn } from './builders.ts'

/** A call that was answered, and in which nothing has been said. */
export const emptyCall: JsonObject = callWith([])

/** A caller who said one thing. */
export const oneTurnCall: JsonObject = callWith([spoken('user', 'Hello? Is anybody there?', 600, 2400)])

/** An appointment is moved: words with times, a tool that answers, nodes, latencies. */
export const clinicCall: JsonObject = callWith(
  [
    moves('start', 'greeting', 200, 'the call was answered'),
    spoken('agent', 'Good morning, Hill Street Dental. How can I help?', 400, 3300),
    spoken('user', 'Hi, I need to move my appointment on Tuesday.', 3900, 6500),
    moves('greeting', 'reschedule', 6600, 'the caller wants another date'),
    calls('find_free_slots', 'slots-1', 6700, { day: 'Thursday', limit: 2 }),
    answers('find_free_slots', 'slots-1', 7480, { is_error: false, result: { slots: ['10:30', '14:00'] } }),
    spoken('agent', 'Of course. Thursday has half past ten or two in the afternoon.', 7700, 11_400, {
      metadata: { e2e_latency: 1180, llm_node_ttft: 420, tts_node_ttfb: 160 },
    }),
    spoken('user', 'Half past ten is perfect.', 12_100, 13_600),
    calls('move_appointment', 'move-1', 13_900, { to: '2026-10-29T10:30', notify: true }),
    answers('move_appointment', 'move-1', 14_350, { is_error: false, result: { confirmed: true } }),
    spoken('agent', 'Done. You will get a text message in a minute.', 14_900, 17_800, {
      metadata: { e2e_latency: 1320 },
    }),
    spoken('user', 'Great, thank you. Bye!', 18_300, 19_700),
    moves('reschedule', 'goodbye', 19_750, 'nothing left to do'),
  ],
  {
    end_timestamp: 1_793_001_620_500,
    call_status: 'call_ended',
    disconnection_reason: 'user_hangup',
    call_successful: true,
    user_sentiment: 'positive',
    call_cost: 8.4,
  },
)

/** Turns that have a start and an end, and no words. */
export const segmentTimesCall: JsonObject = callWith([
  turn('agent', 'Night desk, good evening.', 300, 1900),
  turn('user', 'The lift on the third floor is stuck again.', 2400, 5100),
  turn('agent', 'Is anybody inside?', 5900, 6900),
  turn('user', 'No, it is empty.', 7400, 8600),
  turn('agent', 'I am sending somebody now.', 9300, 11_000),
])
