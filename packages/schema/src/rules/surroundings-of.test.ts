import { validSegment } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Span, segmentSpan } from '../convert/span.ts'
import type { Json, JsonObject } from '../json.ts'
import { surroundingsOf, timelineSummary } from './surroundings-of.ts'

describe('what surrounds each segment', () => {
  it('is what one finds by looking at every other segment', () => {
    fc.assert(
      fc.property(fc.array(validSegment(), { maxLength: 12 }), (segments) => {
        const around = surroundingsOf(segments, {})
        for (const [index, segment] of segments.entries()) {
          const earlier = earlierThan(segments, index)
          expect(around[index]).toMatchObject({
            sameSpeakerBefore: furthest(earlier.filter(({ role }) => role === segment.role)),
            otherSpeakerBefore: furthest(earlier.filter(({ role }) => role === other(segment.role))),
            activityEndMs: furthest(earlier)?.endMs,
            previousStartMs: segments.slice(0, index).map(segmentSpan).findLast(Boolean)?.startMs,
          })
        }
      }),
    )
  })

  it('names the node that the last move led to: by time, untimed moves by their place', () => {
    const move = (from: string, to: string, start_ms?: number): Json => ({
      role: 'node_transition',
      node: { from, to },
      ...(start_ms === undefined ? {} : { start_ms }),
    })
    const speech = { role: 'user', start_ms: 500, end_ms: 900 }
    const segments = [move('x', 'late', 2000), speech, move('start', 'a'), move('a', 'early', 100)]
    expect(surroundingsOf(segments, {}).map(({ previousNode }) => previousNode)).toEqual([
      'early',
      undefined,
      'late',
      undefined,
    ])
  })

  it('has the length of the call, and what the call needs to know of its timeline', () => {
    const call = { start_timestamp: 1_767_261_600, end_timestamp: 1_767_261_642 }
    expect(surroundingsOf([{}], call)[0]?.callDurationMs).toBe(42_000)
    expect(timelineSummary([{ start_ms: 5, end_ms: 9 }, {}, { start_ms: 1, end_ms: 3 }])).toEqual({
      segmentCount: 3,
      lastEndMs: 9,
    })
    expect(timelineSummary([])).toEqual({ segmentCount: 0, lastEndMs: undefined })
  })
})

function earlierThan(segments: readonly JsonObject[], index: number): readonly (Span & { role: unknown })[] {
  const own = segmentSpan(segments[index] ?? null)
  if (own === undefined) return []
  return segments.flatMap((segment, at) => {
    const span = segmentSpan(segment)
    const before =
      span !== undefined && (span.startMs < own.startMs || (span.startMs === own.startMs && at < index))
    return before ? [{ ...span, role: segment.role }] : []
  })
}

function furthest(spans: readonly Span[]): Span | undefined {
  const endMs = Math.max(...spans.map((span) => span.endMs))
  const found = [...spans].sort((a, b) => a.startMs - b.startMs).find((span) => span.endMs === endMs)
  return found === undefined ? undefined : { startMs: found.startMs, endMs: found.endMs }
}

function other(role: unknown): unknown {
  if (role === 'user') return 'agent'
  return role === 'agent' ? 'user' : undefined
}
