import type { Json, JsonObject } from '@call-timeline/schema'

/** A minimal call around segments. */
export function callOf(...segments: readonly Json[]): JsonObject {
  return {
    call_id: 'corner-bakery-0412',
    call_type: 'phone_call',
    start_timestamp: 1_793_001_600_000,
    end_timestamp: 1_793_001_660_000,
    recording_url: 'https://recordings.example.com/corner-bakery-0412.wav',
    transcript_with_tool_calls: segments,
  }
}

/** Something that the agent says. */
export function agent(text: string, startMs: number, endMs: number, more: JsonObject = {}): JsonObject {
  return { role: 'agent', text, start_ms: startMs, end_ms: endMs, ...more }
}

/** Something that the caller says. */
export function user(text: string, startMs: number, endMs: number, more: JsonObject = {}): JsonObject {
  return { role: 'user', text, start_ms: startMs, end_ms: endMs, ...more }
}

/** A tool call and its result. */
export function toolPair(
  name: string,
  startMs: number,
  endMs: number,
  result: JsonObject = { result: { ok: true }, is_error: false },
): readonly JsonObject[] {
  const request_id = `${name}-${startMs}`
  return [
    { role: 'agent_function', start_ms: startMs, tool: { name, request_id, params: { product: 'rye' } } },
    { role: 'agent_result', start_ms: endMs, tool: { name, request_id, ...result } },
  ]
}

/** The agent moves to another node. */
export function node(from: string, to: string, startMs: number, reason = 'asked for it'): JsonObject {
  return { role: 'node_transition', start_ms: startMs, node: { from, to, reason } }
}

/** A short call with a turn of each kind. */
export const shortCall: JsonObject = callOf(
  node('start', 'greeting', 300),
  agent('Corner Bakery, good morning.', 400, 2100),
  user('Do you have rye bread today?', 2900, 4700),
  ...toolPair('check_stock', 5000, 5412),
  node('greeting', 'order', 5500),
  agent('We do. Shall I set two aside?', 5800, 7900, { metadata: { e2e_latency: 1100 } }),
  user('Two, please.', 8800, 9600),
  agent('Done. See you soon.', 10_200, 12_000),
)

/** Many turns, a new one each four seconds. */
export function longCall(turns: number): JsonObject {
  return callOf(
    ...Array.from({ length: turns }, (_, index) =>
      (index % 2 === 0 ? agent : user)(`Turn ${index + 1}`, index * 4000, index * 4000 + 3000),
    ),
  )
}

/** A caller who waits: most of the call nothing happens. */
export const idleCall: JsonObject = callOf(
  agent('One moment, I will look that up for you.', 0, 2600),
  ...toolPair('find_order', 2800, 5200),
  agent('Still looking.', 24_000, 25_200),
  user('Fine.', 26_000, 26_700),
  agent('Found it. It leaves the oven at noon.', 52_000, 55_000),
)

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(6)

/** What payloads bring that was not written for this page. */
export const hostileCall: JsonObject = callOf(
  agent('<img src=x onerror="alert(1)"><script>alert(2)</script> & <b>bold</b>', 0, 2000),
  user('مساء النور. هل وصل الدواء الذي طلبته أمس؟', 2400, 4000),
  agent(`Emoji 👩‍👩‍👧‍👦🇯🇵 and ${LONG_WORD}`, 4400, 6000),
  ...toolPair('<svg onload=alert(3)>', 6200, 6900, {
    result: { html: '</pre><script>alert(4)</script>' },
    error: '"><script>alert(5)</script>',
    is_error: true,
  }),
  node('javascript:alert(6)', LONG_WORD, 7000, '<i>why</i>'),
  { role: '<script>', text: 'An unknown role' },
  'not an object',
  user('עברית and English, mixed: שלום', 7500, 9000),
)

/** Times that are not there, overlap, silence, a cut, estimates. */
export const awkwardCall: JsonObject = callOf(
  agent('Good morning, you have reached the bakery at the corner of', 0, 4000, {
    words: [
      { word: 'Good', start_ms: 0, end_ms: 300 },
      { word: 'morning,', start_ms: 350, end_ms: 900 },
      { word: 'you', start_ms: 1000, end_ms: 1200 },
      { word: 'have', start_ms: 1250, end_ms: 1500 },
      { word: 'reached', start_ms: 1600, end_ms: 2000 },
      { word: 'the', start_ms: 2100, end_ms: 2300 },
      { word: 'bakery', start_ms: 2400, end_ms: 2900 },
      { word: 'at', start_ms: 3000, end_ms: 3100 },
      { word: 'the', start_ms: 3150, end_ms: 3300 },
      { word: 'corner', start_ms: 3400, end_ms: 3700 },
      { word: 'of', start_ms: 3800, end_ms: 4000 },
    ],
    metadata: { interrupted: true, interrupted_at_ms: 2950 },
  }),
  user('Yes, hello, one loaf please.', 2900, 5000),
  { role: 'agent', text: 'Nobody knows when this was said.' },
  agent('One loaf. Anything else?', 7300, 9000),
  user('No, that is all.', 15_000, 16_500),
  { role: 'agent_function', start_ms: 17_000, tool: { name: 'place_order', request_id: 'p-1', params: {} } },
  agent('', 18_000, 18_400),
)
