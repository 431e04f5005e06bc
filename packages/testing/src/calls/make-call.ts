import type { Json, JsonObject } from '@call-timeline/schema'
import { createRandom, type Random } from './random.ts'
import { speech } from './sentences.ts'

/** What a generated call is like. */
export interface CallShape {
  /** Same seed, same call. */
  readonly seed?: number
  /** How many items the timeline has; 60 when absent. */
  readonly segments?: number
  /** Words of a turn on average; 12 when absent. */
  readonly wordsPerTurn?: number
  /** Whether turns have `words` with times; else they have a start and an end alone. */
  readonly words?: boolean
  /** How many turns of ten are followed by a tool call with its result; 2 when absent. */
  readonly toolsPerTenTurns?: number
  /** How many turns of ten are followed by a node transition; 1 when absent. */
  readonly nodesPerTenTurns?: number
  /** How many user turns of ten begin before the agent has ended; 1 when absent. */
  readonly bargeInsPerTenTurns?: number
}

const STARTED_AT = Date.UTC(2025, 2, 3, 9, 30)

/** A realistic call that the endpoint takes: speech with words, tools, nodes, barge-ins. */
export function makeCall(shape: CallShape = {}): JsonObject {
  const { seed = 1, segments = 60 } = shape
  const timeline = makeTimeline(shape, createRandom(seed))
  const lastEndMs = timeline.endMs
  return {
    call_id: `generated-${seed}-${segments}`,
    call_type: 'phone_call',
    transcript_with_tool_calls: timeline.segments,
    start_timestamp: STARTED_AT,
    end_timestamp: STARTED_AT + lastEndMs + 500,
    recording_url: 'https://recordings.example.com/generated.wav',
    caller_phone_number: '+12025550143',
    call_status: 'call_ended',
    user_sentiment: 'neutral',
    call_cost: 12.5,
  }
}

interface Timeline {
  readonly segments: readonly Json[]
  readonly endMs: number
}

function makeTimeline(shape: CallShape, random: Random): Timeline {
  const { segments: wanted = 60, toolsPerTenTurns = 2, nodesPerTenTurns = 1, bargeInsPerTenTurns = 1 } = shape
  const segments: Json[] = []
  let nowMs = 400
  let endMs = 0
  let node = 'start'
  let toolCalls = 0
  let isAgent = true
  const add = (...rows: readonly Json[]): void => {
    for (const row of rows) if (segments.length < wanted) segments.push(row)
  }
  while (segments.length < wanted) {
    const role = isAgent ? 'agent' : 'user'
    const bargesIn = !isAgent && segments.length > 0 && random.chance(bargeInsPerTenTurns / 10)
    const startMs = bargesIn ? Math.max(0, nowMs - 700) : nowMs
    const turn = makeTurn(role, startMs, shape, random)
    add(turn.wire)
    nowMs = Math.max(nowMs, turn.endMs) + random.between(400, 1200)
    endMs = Math.max(endMs, turn.endMs)
    if (!isAgent && segments.length + 2 <= wanted && random.chance(toolsPerTenTurns / 10)) {
      toolCalls += 1
      const runMs = random.between(200, 1500)
      add(...makeToolCall(`req_${toolCalls}`, nowMs, runMs, random))
      nowMs += runMs + 200
      endMs = Math.max(endMs, nowMs - 200)
    }
    if (random.chance(nodesPerTenTurns / 10)) {
      const to = random.pick(['greeting', 'identify', 'reschedule', 'confirm', 'goodbye'])
      add({ role: 'node_transition', start_ms: nowMs, node: { from: node, to, reason: 'the caller asked' } })
      node = to
      nowMs += 50
      endMs = Math.max(endMs, nowMs)
    }
    isAgent = !isAgent
  }
  return { segments, endMs }
}

function makeTurn(
  role: 'user' | 'agent',
  startMs: number,
  { wordsPerTurn = 12, words: withWords = true }: CallShape,
  random: Random,
): { readonly wire: Json; readonly endMs: number } {
  const length = Math.max(1, random.between(Math.ceil(wordsPerTurn * 0.4), Math.ceil(wordsPerTurn * 1.6)))
  const text = speech(role, length, random)
  let atMs = startMs
  const words = text.split(' ').map((word) => {
    const wordMs = 120 + word.length * random.between(35, 60)
    const timed = {
      word,
      start_ms: atMs,
      end_ms: atMs + wordMs,
      confidence: random.between(70, 100) / 100,
    }
    atMs += wordMs + (random.chance(0.2) ? random.between(80, 320) : 0)
    return timed
  })
  const endMs = words.at(-1)?.end_ms ?? startMs
  return {
    wire: {
      role,
      text,
      ...(withWords ? { words } : {}),
      start_ms: startMs,
      end_ms: endMs,
      metadata: role === 'agent' ? { e2e_latency: random.between(500, 1500) } : {},
    },
    endMs,
  }
}

function makeToolCall(requestId: string, startMs: number, runMs: number, random: Random): readonly Json[] {
  const failed = random.chance(0.1)
  const tool = { name: 'find_free_slots', request_id: requestId }
  return [
    {
      role: 'agent_function',
      start_ms: startMs,
      tool: { ...tool, params: { day: random.pick(['Monday', 'Thursday']), limit: random.between(1, 5) } },
    },
    {
      role: 'agent_result',
      start_ms: startMs + runMs,
      tool: failed
        ? { ...tool, is_error: true, error: 'The calendar did not answer.', result: { slots: [] } }
        : { ...tool, is_error: false, result: { slots: ['10:30', '14:00'] } },
    },
  ]
}
