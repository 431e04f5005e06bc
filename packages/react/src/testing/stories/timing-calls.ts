import type { JsonObject } from '@call-timeline/schema'
import { callWith, spoken, turn } from './builders.ts'

/** The caller speaks over the agent, who stops. */
export const bargeInCall: JsonObject = callWith([
  spoken('agent', 'Your current plan includes two hundred minutes, free text messages and', 400, 5200, {
    metadata: { interrupted: true, interrupted_at_ms: 3600 },
  }),
  spoken('user', 'Sorry, I only want to cancel it.', 3400, 5600),
  spoken('agent', 'I understand. Let me do that for you.', 6600, 8800, { metadata: { e2e_latency: 1000 } }),
])

/** Rows about which nobody knows when they took place, between rows that have times. */
export const untimedCall: JsonObject = callWith([
  turn('agent', 'Library, how can I help?', 300, 1900),
  { role: 'user', text: 'Do you still have the atlas?' },
  { role: 'agent', text: 'Let me look.', duration_ms: 800 },
  { role: 'agent_function', tool: { name: 'find_title', request_id: 'find-1', params: { title: 'atlas' } } },
  turn('agent', 'Yes, on the second floor.', 9800, 11_400),
  { role: 'user', text: 'Lovely.' },
])

/** Long silences, and an answer that was slow. */
export const slowCall: JsonObject = callWith([
  turn('user', 'What does the large room cost?', 200, 2000),
  turn('agent', 'It is ninety for one night.', 6400, 8100, { metadata: { e2e_latency: 4400 } }),
  turn('user', 'And for two?', 19_500, 20_400),
  turn('agent', '', 21_000, 21_600),
])
