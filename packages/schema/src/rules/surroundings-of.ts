import { derivedDurationMs } from '../convert/derived.ts'
import { type Span, segmentSpan } from '../convert/span.ts'
import { isJsonObject, type Json } from '../json.ts'
import { itemIdKey } from './item-id.ts'
import type { SegmentSurroundings, TimelineSummary } from './surroundings.ts'
import { pairTools } from './tool-pairs.ts'

/**
 * What each segment of a call is checked against, in list order; `call` gives the call's length. The editor
 * keeps the same facts current by itself; this is for a whole payload at once.
 */
export function surroundingsOf(segments: readonly Json[], call: Json): readonly SegmentSurroundings[] {
  const spans = segments.map(segmentSpan)
  const pairs = pairTools(segments)
  const before = factsBefore(segments, spans)
  const nodes = nodesBefore(segments, spans)
  const duplicates = shared(segments, requestIdKey)
  const items = shared(segments, itemIdKey)
  const callDurationMs = derivedDurationMs(call)
  let previousStartMs: number | undefined
  return segments.map((_, index) => {
    const pair = pairs.get(index)
    const around: SegmentSurroundings = {
      ...(before[index] ?? NOTHING_BEFORE),
      previousStartMs,
      partner: pair === undefined ? undefined : segments[pair.partner],
      pairing: pair?.by ?? 'none',
      partnerIsLater: pair !== undefined && pair.partner > index,
      previousNode: nodes[index],
      callDurationMs,
      duplicateRequestId: duplicates.has(index),
      duplicateItemId: items.has(index),
    }
    previousStartMs = spans[index]?.startMs ?? previousStartMs
    return around
  })
}

/** What the rules of the call need to know of its segments. */
export function timelineSummary(segments: readonly Json[]): TimelineSummary {
  const ends = segments.map((segment) => segmentSpan(segment)?.endMs).filter((end) => end !== undefined)
  return { segmentCount: segments.length, lastEndMs: ends.length === 0 ? undefined : ends.reduce(larger) }
}

type Before = Pick<SegmentSurroundings, 'sameSpeakerBefore' | 'otherSpeakerBefore' | 'activityEndMs'>

const NOTHING_BEFORE: Before = {
  sameSpeakerBefore: undefined,
  otherSpeakerBefore: undefined,
  activityEndMs: undefined,
}

/** Goes through the segments by time and keeps the furthest end of each role. */
function factsBefore(
  segments: readonly Json[],
  spans: readonly (Span | undefined)[],
): readonly (Before | undefined)[] {
  const facts: (Before | undefined)[] = spans.map(() => undefined)
  const furthest = new Map<Json, Span>()
  let activityEndMs: number | undefined
  for (const { index, span } of byTime(spans)) {
    const role = roleOf(segments[index])
    facts[index] = {
      sameSpeakerBefore: furthest.get(role),
      otherSpeakerBefore: furthest.get(otherSpeaker(role)),
      activityEndMs,
    }
    const known = furthest.get(role)
    if (known === undefined || span.endMs > known.endMs) furthest.set(role, span)
    activityEndMs = larger(activityEndMs ?? span.endMs, span.endMs)
  }
  return facts
}

function byTime(spans: readonly (Span | undefined)[]): readonly { index: number; span: Span }[] {
  return spans
    .flatMap((span, index) => (span === undefined ? [] : [{ index, span }]))
    .sort((a, b) => a.span.startMs - b.span.startMs || a.index - b.index)
}

/** For each node transition, where the one before it led: by time, an untimed one right after its predecessor. */
function nodesBefore(
  segments: readonly Json[],
  spans: readonly (Span | undefined)[],
): readonly (string | undefined)[] {
  const before: (string | undefined)[] = segments.map(() => undefined)
  let node: string | undefined
  for (const index of transitionOrder(segments, spans)) {
    before[index] = node
    node = targetOf(segments[index]) ?? node
  }
  return before
}

/**
 * The indexes of the node transitions in order of time. An untimed one takes the latest start of the timed
 * segments before it in the list, and comes after them.
 */
function transitionOrder(segments: readonly Json[], spans: readonly (Span | undefined)[]): readonly number[] {
  const moves: { readonly index: number; readonly at: number }[] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, segment] of segments.entries()) {
    const start = spans[index]?.startMs
    if (start !== undefined) latest = Math.max(latest, start)
    if (roleOf(segment) === 'node_transition') moves.push({ index, at: start ?? latest })
  }
  return moves.sort((a, b) => compare(a.at, b.at) || a.index - b.index).map(({ index }) => index)
}

function compare(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function targetOf(segment: Json | undefined): string | undefined {
  const node = isJsonObject(segment) ? segment.node : undefined
  return isJsonObject(node) && typeof node.to === 'string' ? node.to : undefined
}

/** Indexes of the rows whose key an earlier or later row has too. */
function shared(
  segments: readonly Json[],
  keyOf: (segment: Json) => string | undefined,
): ReadonlySet<number> {
  const seen = new Map<string, number[]>()
  for (const [index, segment] of segments.entries()) {
    const key = keyOf(segment)
    if (key === undefined) continue
    const known = seen.get(key)
    if (known) known.push(index)
    else seen.set(key, [index])
  }
  return new Set([...seen.values()].filter((indexes) => indexes.length > 1).flat())
}

function requestIdKey(segment: Json): string | undefined {
  const requestId = requestIdOf(segment)
  return requestId === undefined ? undefined : JSON.stringify([roleOf(segment), requestId])
}

function requestIdOf(segment: Json): string | undefined {
  if (!isJsonObject(segment) || !isJsonObject(segment.tool)) return undefined
  const { role, tool } = segment
  if (role !== 'agent_function' && role !== 'agent_result') return undefined
  return typeof tool.request_id === 'string' && tool.request_id !== '' ? tool.request_id : undefined
}

function roleOf(segment: Json | undefined): Json {
  return isJsonObject(segment) ? (segment.role ?? null) : null
}

function otherSpeaker(role: Json): Json {
  if (role === 'user') return 'agent'
  return role === 'agent' ? 'user' : ''
}

function larger(a: number, b: number): number {
  return Math.max(a, b)
}
