import type { JsonObject } from '@call-timeline/schema'

/** A key that must be nowhere but in the one header. */
export const CANARY_KEY = 'tr_api_CANARY_0123456789abcdef'

/** Part of every text of `CANARY_CALL` but its `call_id`, and of nothing else. */
export const CANARY_TEXT = 'CANARY-person'

/** A call that the endpoint takes, with something personal in every field that can hold it. */
export const CANARY_CALL: JsonObject = {
  call_id: 'bakery-0417',
  call_type: `web ${CANARY_TEXT}`,
  transcript_with_tool_calls: [
    { role: 'agent', text: `Good morning, ${CANARY_TEXT}.`, start_ms: 0, end_ms: 1800 },
    { role: 'user', text: `My number is ${CANARY_TEXT}.`, start_ms: 2400, end_ms: 4100 },
    { role: 'agent_function', tool: { name: 'look_up', params: { customer: CANARY_TEXT } }, start_ms: 4200 },
  ],
  start_timestamp: 1767261600000,
  end_timestamp: 1767261642000,
  recording_url: `https://media.example/${CANARY_TEXT}.mp3`,
  caller_phone_number: `+1202555 ${CANARY_TEXT}`,
  metadata: { [CANARY_TEXT]: CANARY_TEXT },
}
