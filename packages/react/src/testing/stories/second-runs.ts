import type { Json, JsonObject } from '@call-timeline/schema'
import { answers, calls, callWith, moves, spoken } from './builders.ts'

/** The clinic's call once more: other words, a slower tool that fails, another way through the nodes. */
export const clinicSecondRun: JsonObject = callWith(
  [
    moves('start', 'greeting', 200, 'the call was answered'),
    spoken('agent', 'Good morning, Hill Street Dental. What can I do for you?', 400, 3600),
    spoken('user', 'Hi, I need to move my appointment on Tuesday.', 4200, 6800),
    moves('greeting', 'identify', 6850, 'the caller has to be known'),
    moves('identify', 'reschedule', 6900, 'the caller wants another date'),
    calls('find_free_slots', 'run2-slots', 7000, { day: 'Thursday', limit: 3 }),
    answers('find_free_slots', 'run2-slots', 9900, {
      is_error: false,
      result: { slots: ['10:30', '14:00', '16:15'] },
    }),
    spoken('agent', 'Of course. Thursday has half past ten, two or a quarter past four.', 10_300, 14_300, {
      metadata: { e2e_latency: 3500 },
    }),
    spoken('user', 'Half past ten is perfect.', 15_000, 16_500),
    calls('move_appointment', 'run2-move', 16_800, { to: '2026-10-29T10:30', notify: true }),
    answers('move_appointment', 'run2-move', 19_800, {
      is_error: true,
      error: 'The calendar did not answer.',
    }),
    spoken('agent', 'I am sorry, that did not work. May we call you back?', 20_300, 23_100),
    spoken('user', 'Great, thank you. Bye!', 23_600, 25_000),
  ],
  {
    call_id: 'clinic-2207-run-2',
    end_timestamp: 1_793_001_625_800,
    call_status: 'call_ended',
    disconnection_reason: 'user_hangup',
    call_successful: false,
    user_sentiment: 'neutral',
    call_cost: 11.2,
  },
)

/** A call with a few rows in another place, changed, taken out and put in. */
export function alteredCall(call: JsonObject): JsonObject {
  const { transcript_with_tool_calls: rows } = call
  const list: readonly Json[] = Array.isArray(rows) ? rows : []
  const altered = list.flatMap((row, index): readonly Json[] => {
    if (index % 97 === 13) return []
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [row]
    if (index % 50 === 7 && 'text' in row) return [{ ...row, text: `${row.text} Indeed.` }]
    return index % 131 === 20 ? [row, spoken('user', `Wait, number ${index}.`, index, index + 900)] : [row]
  })
  return { ...call, transcript_with_tool_calls: altered }
}
