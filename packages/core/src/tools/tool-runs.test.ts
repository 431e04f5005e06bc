import type { Json } from '@call-timeline/schema'
import { describe, expect, it } from 'vitest'
import { metricsOfPayload } from '../metrics/metrics-of.ts'
import { callWith, openEditor } from '../testing/open-editor.ts'
import { argumentChanges } from './argument-changes.ts'
import type { ToolRun } from './tool-run.ts'
import { type ToolRuns, toolRuns } from './tool-runs.ts'

function call(startMs: number | undefined, tool: object): Json {
  return { role: 'agent_function', ...(startMs === undefined ? {} : { start_ms: startMs }), tool } as Json
}

function result(startMs: number | undefined, tool: object): Json {
  return { role: 'agent_result', ...(startMs === undefined ? {} : { start_ms: startMs }), tool } as Json
}

function runsOf(...segments: readonly Json[]): ToolRuns {
  return toolRuns(openEditor(callWith(...segments)))
}

function states(runs: ToolRuns): readonly string[] {
  return runs.list.map(({ callId, resultId, state, pairing }) => [callId, resultId, state, pairing].join(' '))
}

describe('tool runs', () => {
  it('pair a call with its result by request_id, else by name and order as a guess', () => {
    const runs = runsOf(
      call(0, { name: 'search', request_id: 'a' }),
      call(100, { name: 'search' }),
      result(500, { name: 'search' }),
      result(800, { name: 'renamed', request_id: 'a' }),
    )
    expect(states(runs)).toEqual(['s1 s4 succeeded request_id', 's2 s3 succeeded guessed'])
    expect(runs.of('s4')).toBe(runs.list[0])
  })

  it('show a call without a result as pending, and a result without a call as unasked', () => {
    const runs = runsOf(call(0, { name: 'search' }), result(100, { name: 'book' }))
    expect(states(runs)).toEqual(['s1  pending none', ' s2 unasked none'])
  })

  it.each<[string, object, ToolRun['state'], string | undefined]>([
    ['nothing said', {}, 'succeeded', undefined],
    ['is_error', { is_error: true, error: 'No answer.' }, 'failed', 'No answer.'],
    ['is_error as the endpoint reads it', { is_error: 'yes' }, 'failed', undefined],
    ['is_error of no use', { is_error: 'perhaps' }, 'succeeded', undefined],
    ['an error text alone, which counts as a success', { error: 'Late.' }, 'succeeded', 'Late.'],
  ])('succeed unless they say is_error: %s', (_, tool, state, error) => {
    const [run] = runsOf(call(0, { name: 'x' }), result(10, { name: 'x', ...tool })).list
    expect([run?.state, run?.error]).toEqual([state, error])
  })

  it.each<[string, Json, Json, number | undefined]>([
    ['result minus call', call(1000, { name: 'x' }), result(1850, { name: 'x' }), 850],
    [
      'the tool’s own times',
      call(1000, { name: 'x', start_ms: 1100 }),
      result(1900, { name: 'x', end_ms: 1700 }),
      600,
    ],
    [
      'the end of a tool that is noted on the call',
      call(1000, { name: 'x', end_ms: 1400 }),
      result(1500, { name: 'x' }),
      400,
    ],
    ['unknown without times', call(undefined, { name: 'x' }), result(1500, { name: 'x' }), undefined],
    [
      'none for a result before its call',
      call(1000, { name: 'x', request_id: 'a' }),
      result(900, { request_id: 'a' }),
      undefined,
    ],
    [
      'none for times that nobody can mean',
      call(1e300, { name: 'x' }),
      result(1500, { name: 'x' }),
      undefined,
    ],
  ])('last from call to result: %s', (_, first, second, durationMs) => {
    const [run] = runsOf(first, second).list
    expect(run?.durationMs).toBe(durationMs)
  })

  it('go by time, and an untimed one comes after the start before it', () => {
    const runs = runsOf(
      call(5000, { name: 'late' }),
      call(undefined, { name: 'untimed' }),
      call(100, { name: 'early' }),
    )
    expect(runs.list.map(({ name }) => name)).toEqual(['early', 'late', 'untimed'])
  })

  it('say which rows share a request_id', () => {
    const runs = runsOf(
      call(0, { name: 'x', request_id: 'a' }),
      call(10, { name: 'x', request_id: 'a' }),
      result(20, { request_id: 'a' }),
      call(30, { name: 'x', request_id: 'b' }),
    )
    expect(runs.list.map(({ duplicate }) => duplicate)).toEqual([true, true, false])
  })
})

describe('retries', () => {
  const fail = (ms: number, name: string, params: object): readonly Json[] => [
    call(ms, { name, params }),
    result(ms + 10, { name, is_error: true }),
  ]

  it('follow a failure of the same tool, one try after the other, until it succeeds', () => {
    const runs = runsOf(
      ...fail(0, 'book', { day: 'Mon' }),
      ...fail(100, 'book', { day: 'Mon' }),
      call(150, { name: 'search' }),
      call(200, { name: 'book', params: { day: 'Tue' } }),
      result(250, { name: 'book' }),
      call(300, { name: 'book', params: { day: 'Tue' } }),
    )
    expect(
      runs.list.map(({ id, attempt, retryOf, argumentsChanged }) => [id, attempt, retryOf, argumentsChanged]),
    ).toEqual([
      ['s1', 1, undefined, false],
      ['s3', 2, 's1', false],
      ['s5', 1, undefined, false],
      ['s6', 3, 's3', true],
      ['s8', 1, undefined, false],
    ])
  })

  it('show what changed in the arguments since the same tool’s last call, by path', () => {
    const runs = runsOf(
      call(0, { name: 'book', params: { day: 'Mon', at: { hour: 9 } } }),
      call(50, { name: 'search', params: {} }),
      call(100, { name: 'book', params: { day: 'Mon', at: { hour: 10 }, name: 'Li' } }),
    )
    const last = runs.of('s3')
    expect(
      last &&
        argumentChanges(runs, last)?.map(({ kind, leftPath, left, right }) => [
          kind,
          leftPath.join('.'),
          left,
          right,
        ]),
    ).toEqual([
      ['changed', 'at.hour', 9, 10],
      ['added', 'name', undefined, 'Li'],
    ])
    const first = runs.of('s1')
    expect(first && argumentChanges(runs, first)).toBeUndefined()
  })
})

describe('figures of tools', () => {
  it('count success among calls with an outcome, and time among those that can be timed', () => {
    const metrics = metricsOfPayload(
      callWith(
        call(0, { name: 'search' }),
        result(400, { name: 'search' }),
        call(1000, { name: 'search' }),
        result(1100, { name: 'search', is_error: true }),
        call(2000, { name: 'search' }),
        result(2900, { name: 'search' }),
        call(3000, { name: 'book' }),
        result(undefined, { name: 'book' }),
        call(4000, { name: 'book' }),
        result(5000, { name: 'other' }),
      ),
    )
    const { tool_runs, tool_success_rate, pending_tools, tool_retries } = metrics.figures
    expect(tool_runs.value).toBe(5)
    expect(tool_success_rate.value).toBe(3 / 4)
    expect(pending_tools.value).toBe(1)
    expect(tool_retries.value).toBe(1)
    expect(metrics.distributions.tool_time).toMatchObject({ count: 3, p50: 400, p95: 900, leftOut: 1 })
    expect(
      metrics.tools.map(({ name, figures, time }) => [name, figures.tool_success_rate.value, time.p50]),
    ).toEqual([
      ['search', 2 / 3, 400],
      ['book', 1, undefined],
      ['other', undefined, undefined],
    ])
    expect(pending_tools.spans()).toEqual([{ startMs: 4000, endMs: 4000, segmentIds: ['8'] }])
  })
})
