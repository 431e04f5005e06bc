import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import {
  type EditStep,
  editSteps,
  linkedSteps,
  linkedWire,
  runStep,
  segmentWire,
} from '@call-timeline/testing/editor-driver'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { shiftSegments } from '../commands/segment/shift-segments.ts'
import { removeSegments } from '../commands/timeline/remove-segments.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { createCallMetrics } from './create-call-metrics.ts'
import type { MetricSpan } from './figure.ts'
import { metricsOf, metricsOfPayload } from './metrics-of.ts'
import { numbersIn, plain } from './testing/plain.ts'

// Other work on the machine must not make a property look broken.
vi.setConfig({ testTimeout: 60_000 })

/** Times that meet each other often, and some that nobody can mean. */
const ms = fc.oneof(
  { weight: 12, arbitrary: fc.nat(60).map((tick) => tick * 50) },
  { weight: 2, arbitrary: fc.nat(3000) },
  fc.constantFrom<Json[]>(-400, 0.5, 1e308, -1e308, 1.7e12, '120', 'soon', null),
)
const word = fc.oneof(
  { weight: 9, arbitrary: fc.record({ word: fc.constantFrom('yes', 'no', ' '), start_ms: ms, end_ms: ms }) },
  fc.constantFrom<Json[]>(null, 'word', {}, []),
)
const reported = fc.oneof(fc.nat(2000), fc.constantFrom<Json[]>(0.25, -1, 1e12, 1e308, '800', null, true, {}))
const turn: fc.Arbitrary<Json> = fc.record(
  {
    role: fc.constantFrom('user', 'agent'),
    text: fc.constantFrom('', 'Hello there', '今日は'),
    start_ms: ms,
    end_ms: ms,
    words: fc.array(word, { maxLength: 4 }),
    metadata: fc.record(
      {
        e2e_latency: reported,
        llm_node_ttft: reported,
        tts_node_ttfb: reported,
        stt_node_ttfb: reported,
        interrupted: fc.constantFrom<Json[]>(true, false, 'yes', 7),
        interrupted_at_ms: ms,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['role'] },
)
const row = fc.oneof({ weight: 6, arbitrary: turn }, linkedWire, segmentWire)
const anyCall: fc.Arbitrary<Json> = fc.array(row, { maxLength: 12 }).map((rows) => callWith(...rows))
const madeCall = fc
  .record({ seed: fc.nat(50), segments: fc.integer({ min: 1, max: 20 }), words: fc.boolean() })
  .map(makeCall)

/** Steps that put rows of this test into the call. */
const rowSteps: fc.Arbitrary<readonly EditStep[]> = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant('replace' as const), at: fc.nat(12), wire: row }),
    fc.record({
      step: fc.constant('transaction' as const),
      writes: fc.array(
        fc.record({ write: fc.constantFrom('add' as const, 'change' as const), at: fc.nat(12), wire: row }),
        { minLength: 1, maxLength: 60 },
      ),
    }),
    fc.constantFrom({ step: 'undo' as const }, { step: 'redo' as const }),
  ),
  { minLength: 1, maxLength: 8 },
)

describe('the figures of a call that is edited', () => {
  it.each([
    ['anything', fc.oneof(anyCall, madeCall), editSteps],
    ['rows that meet', anyCall, rowSteps],
    ['tools and nodes', fc.array(linkedWire, { maxLength: 8 }).map((rows) => callWith(...rows)), linkedSteps],
  ] as const)('are at each step what they would be from scratch (%s)', (_, calls, runs) => {
    fc.assert(
      fc.property(calls, runs, (wire, steps) => {
        let now = 0
        const editor = openEditor(wire, { now: () => (now += 10_000) })
        const metrics = createCallMetrics(editor)
        metrics.get()
        for (const step of steps) {
          runStep(editor, step)
          expect(plain(metrics.get())).toEqual(plain(metricsOf(editor.toDraft())))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('are the same when much of a long call changes at once', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(80), fc.integer({ min: -3000, max: 3000 }), (seed, from, deltaMs) => {
        let now = 0
        const editor = openEditor(makeCall({ seed, segments: 180, bargeInsPerTenTurns: 4 }), {
          now: () => (now += 10_000),
        })
        const metrics = createCallMetrics(editor)
        metrics.get()
        const ids = editor.order().slice(from, from + 90)
        const check = () => expect(plain(metrics.get())).toEqual(plain(metricsOf(editor.toDraft())))
        editor.run(shiftSegments, { ids, edge: 'both', deltaMs })
        check()
        editor.run(removeSegments, { ids: ids.slice(0, 40) })
        check()
        editor.history.undo()
        editor.history.undo()
        check()
      }),
      { numRuns: 10 },
    )
  })

  it('are told to listeners whenever they differ', () => {
    fc.assert(
      fc.property(anyCall, editSteps, (wire, steps) => {
        const editor = openEditor(wire)
        const metrics = createCallMetrics(editor)
        let seen = metrics.get()
        const heard = vi.fn()
        metrics.subscribe(heard)
        for (const step of steps) {
          heard.mockClear()
          runStep(editor, step)
          const next = metrics.get()
          if (heard.mock.calls.length === 0) expect(next).toBe(seen)
          seen = next
        }
      }),
    )
  })

  it('do not change under those who hold them', () => {
    fc.assert(
      fc.property(anyCall, rowSteps, (wire, steps) => {
        const editor = openEditor(wire)
        const metrics = createCallMetrics(editor)
        const before = metrics.get()
        const expected = plain(metricsOf(editor.toDraft()))
        for (const step of steps) runStep(editor, step)
        metrics.get()
        expect(plain(before)).toEqual(expected)
      }),
    )
  })
})

describe('the figures of any call', () => {
  it('are finite numbers, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyCall, fc.jsonValue().map(asJson)), (wire) => {
        const numbers = numbersIn(plain(metricsOfPayload(wire)))
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('share out the time of the call among speech, silence and pauses', () => {
    fc.assert(
      fc.property(anyCall, fc.nat(6000), (wire, durationMs) => {
        const { figures } = metricsOfPayload({ ...Object(wire), duration_ms: durationMs })
        const value = (id: keyof typeof figures): number => figures[id].value ?? 0
        const speech = figures.speech.spans()
        const startMs = Math.min(0, ...speech.map((span) => span.startMs))
        const endMs = Math.max(...speech.map((span) => span.endMs))
        if (speech.length === 0) return
        expect(value('speech') + value('silence') + value('pauses')).toBe(
          Math.max(endMs, durationMs) - startMs,
        )
        expect(value('silence')).toBe(
          value('user_silence') +
            value('agent_silence') +
            value('opening_silence') +
            value('closing_silence'),
        )
        expect(value('user_talk') + value('agent_talk')).toBeGreaterThanOrEqual(value('speech'))
        expect(value('user_talk') + value('agent_talk') - value('overlap')).toBeGreaterThanOrEqual(
          value('speech'),
        )
        expect(Math.max(value('user_talk'), value('agent_talk'))).toBeLessThanOrEqual(value('speech'))
      }),
      { numRuns: 500 },
    )
  })

  it('are the sums of the spans that they come from', () => {
    fc.assert(
      fc.property(anyCall, (wire) => {
        const metrics = metricsOfPayload(wire)
        const { figures, distributions } = metrics
        const length = (spans: readonly MetricSpan[]) =>
          spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)
        for (const id of [
          'user_talk',
          'agent_talk',
          'silence',
          'user_silence',
          'agent_silence',
          'overlap',
        ] as const) {
          expect(length(figures[id].spans())).toBe(figures[id].value)
        }
        for (const id of ['user_interruptions', 'agent_interruptions', 'node_transitions'] as const) {
          expect(figures[id].spans()).toHaveLength(figures[id].value ?? 0)
        }
        for (const { count, max, spans } of [
          distributions.response_latency,
          distributions.user_response_time,
          distributions.agent_stop_time,
          distributions.tool_time,
        ]) {
          expect(spans()).toHaveLength(count)
          const longest = Math.max(0, ...spans().map(({ startMs, endMs }) => endMs - startMs))
          expect(max ?? 0).toBe(longest)
        }
        for (const figure of [...Object.values(figures), ...Object.values(distributions)]) {
          expect(figure.estimate.estimated).toBeLessThanOrEqual(figure.estimate.of)
          for (const { segmentIds, startMs, endMs } of figure.spans()) {
            expect(segmentIds.length).toBeGreaterThan(0)
            expect(startMs).toBeLessThanOrEqual(endMs)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('do not change when the whole call is shifted, but for the silence before it', () => {
    fc.assert(
      fc.property(madeCall, fc.integer({ min: 1, max: 100_000 }), (wire, byMs) => {
        const still = metricsOfPayload(wire)
        const moved = metricsOfPayload(shifted(wire, byMs))
        const values = ({ figures, distributions }: typeof still) => ({
          ...Object.fromEntries(
            Object.entries(figures)
              .filter(([id]) => !['silence', 'opening_silence', 'closing_silence', 'pauses'].includes(id))
              .map(([id, { value, estimate, leftOut }]) => [id, [value, estimate, leftOut]]),
          ),
          distributions: Object.entries(distributions).map(([id, { spans: _, ...rest }]) => [id, rest]),
        })
        expect(values(moved)).toEqual(values(still))
      }),
    )
  })

  it('give percentiles that rise and are values of the list', () => {
    fc.assert(
      fc.property(anyCall, (wire) => {
        const metrics = metricsOfPayload(wire)
        for (const { count, p50 = 0, p90 = 0, p95 = 0, max = 0 } of Object.values(metrics.distributions)) {
          expect([p50, p90, p95, max]).toEqual([p50, p90, p95, max].toSorted((a, b) => a - b))
          if (count === 0) expect(max).toBe(0)
        }
        const latencies = metrics.responses('agent').map((response) => response.ms)
        const { p50, p90, p95 } = metrics.distributions.response_latency
        for (const value of [p50, p90, p95]) if (value !== undefined) expect(latencies).toContain(value)
      }),
    )
  })
})

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

/** The call with every time within it later by so much. */
function shifted(value: Json, byMs: number): Json {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    (key === 'start_ms' || key === 'end_ms') && typeof each === 'number' ? each + byMs : each,
  )
}
