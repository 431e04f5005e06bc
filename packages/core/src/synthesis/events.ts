import type { JsonObject } from '@call-timeline/schema'
import type {
  OutlineAnswer,
  OutlineLine,
  OutlineNode,
  OutlineResult,
  OutlineTool,
  OutlineTurn,
} from '../outline/outline.ts'
import { createSeededRandom, seedOf } from '../speech/seeded-random.ts'
import { type CallPace, FILLER_AFTER_MS, lengthOr } from './pace.ts'

/** A tool call with the id that its result has too. */
export interface CallEvent {
  readonly kind: 'call'
  readonly line: OutlineTool
  readonly requestId: string
  /** How long the tool runs; undefined when it never answers. */
  readonly runMs: number | undefined
}

/** A result, and the call that it answers; undefined when the outline has none. */
export interface ResultEvent {
  readonly kind: 'result'
  readonly name: string
  readonly requestId: string
  readonly answer: OutlineAnswer
  readonly call: CallEvent | undefined
}

/** Something said. */
export interface TurnEvent {
  readonly kind: 'turn'
  readonly line: OutlineTurn
}

/** A line of an outline as one row of the timeline, or a pause between two. */
export type CallHappening =
  | TurnEvent
  | CallEvent
  | ResultEvent
  | { readonly kind: 'node'; readonly line: OutlineNode }
  | { readonly kind: 'pause'; readonly ms: number }
  | { readonly kind: 'json'; readonly wire: JsonObject }

/**
 * The lines of an outline one row each: tools and their answers apart and tied by `request_id`, and a few
 * words of the agent before the answer of a slow tool, unless it has just spoken.
 */
export function eventsOf(
  lines: readonly OutlineLine[],
  pace: CallPace,
  fillers: readonly string[],
): readonly CallHappening[] {
  const mint = createMint(lines)
  const filler = createSeededRandom(seedOf(pace.seed, 'filler'))
  const waiting: CallEvent[] = []
  const events: CallHappening[] = []
  let lastSpeaker: 'user' | 'agent' | undefined

  for (const [index, line] of lines.entries()) {
    if (line.kind === 'turn') lastSpeaker = line.role
    if (line.kind === 'tool') {
      const call = callEvent(line, lines, index, pace, mint)
      events.push(call)
      if (line.answer === undefined) {
        waiting.push(call)
        continue
      }
      const text = filler.pick(fillers)
      if ((call.runMs ?? 0) > FILLER_AFTER_MS && lastSpeaker === 'user' && text !== undefined) {
        events.push({ kind: 'turn', line: { kind: 'turn', role: 'agent', text } })
        lastSpeaker = 'agent'
      }
      events.push({ kind: 'result', name: line.name, requestId: call.requestId, answer: line.answer, call })
    } else if (line.kind === 'result') {
      events.push(resultEvent(line, takeCall(waiting, line), mint))
    } else if (line.kind === 'turn' || line.kind === 'node') {
      events.push(line.kind === 'turn' ? { kind: 'turn', line } : { kind: 'node', line })
    } else {
      events.push(line)
    }
  }
  return events
}

function callEvent(
  line: OutlineTool,
  lines: readonly OutlineLine[],
  index: number,
  pace: CallPace,
  mint: () => string,
): CallEvent {
  const answer = line.answer ?? laterAnswer(line, lines, index)
  return {
    kind: 'call',
    line,
    requestId: line.requestId ?? mint(),
    runMs: answer === undefined ? undefined : lengthOr(answer.durationMs, pace.toolMs),
  }
}

// A call waits for its answer over a few rows at most; looking further for each call would be quadratic.
const FURTHEST_ANSWER = 50

function laterAnswer(
  { name, requestId }: OutlineTool,
  lines: readonly OutlineLine[],
  index: number,
): OutlineAnswer | undefined {
  for (let at = index + 1; at <= index + FURTHEST_ANSWER; at += 1) {
    const line = lines[at]
    if (line?.kind !== 'result') continue
    const fits = requestId === undefined || line.requestId === undefined ? line.name === name : false
    if (fits || (requestId !== undefined && line.requestId === requestId)) return line.answer
  }
  return undefined
}

function resultEvent(line: OutlineResult, call: CallEvent | undefined, mint: () => string): ResultEvent {
  const requestId = line.requestId ?? call?.requestId ?? mint()
  return { kind: 'result', name: line.name, requestId, answer: line.answer, call }
}

/** Takes the call that a result answers out of those that wait: by id, else the first one of that name. */
function takeCall(waiting: CallEvent[], { requestId, name }: OutlineResult): CallEvent | undefined {
  const index = waiting.findIndex((call) =>
    requestId === undefined ? call.line.name === name : call.requestId === requestId,
  )
  return index < 0 ? undefined : waiting.splice(index, 1)[0]
}

/** Ids that no line has written. */
function createMint(lines: readonly OutlineLine[]): () => string {
  const taken = new Set(lines.map((line) => ('requestId' in line ? line.requestId : undefined)))
  let last = 0
  return () => {
    do last += 1
    while (taken.has(`call_${last}`))
    return `call_${last}`
  }
}
