import type { Json } from '@call-timeline/schema'
import { makeCall } from '@call-timeline/testing/calls'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../records/payload-shape.ts'
import { callWith } from '../../testing/open-editor.ts'
import { sideOfDraft, sideOfPayload } from './call-side.ts'
import { type CallComparison, compareCalls } from './compare-calls.ts'
import { createCompareMemory } from './compare-memory.ts'
import type { CompareOptions } from './compare-options.ts'
import { countDifferences, describeCounts } from './count-differences.ts'
import { filterRows, nextRow, previousRow } from './filter-rows.ts'
import { compareNodePaths } from './node-paths.ts'

const turn = (role: string, text: string, startMs: number, endMs: number): Json => ({
  role,
  text,
  start_ms: startMs,
  end_ms: endMs,
})
const tool = (role: string, startMs: number, fields: { readonly [key: string]: Json }): Json => ({
  role,
  start_ms: startMs,
  tool: { name: 'find_order', ...fields },
})
const node = (from: string, to: string, startMs = 0): Json => ({
  role: 'node_transition',
  start_ms: startMs,
  node: { from, to },
})

const HELLO = turn('agent', 'Good morning, how can I help you?', 0, 2000)
const ASK = turn('user', 'I would like to know where my order is', 2500, 5000)
const LOOK = turn('agent', 'One moment, I am looking that up', 6000, 8000)
const FIND = tool('agent_function', 8100, { request_id: 'r1', params: { order: 12, tags: ['a', 'b'] } })
const FOUND = tool('agent_result', 8900, { request_id: 'r1', result: { city: 'Oslo' } })
const TELL = turn('agent', 'Your order has arrived in Oslo', 9500, 11_000)
const CALL = [HELLO, ASK, LOOK, FIND, FOUND, TELL]

function compare(left: readonly Json[], right: readonly Json[], how?: CompareOptions): CallComparison {
  return compareCalls(sideOfPayload(callWith(...left)), sideOfPayload(callWith(...right)), how)
}

function statuses(comparison: CallComparison): readonly string[] {
  return comparison.rows.map(
    ({ status, leftIndex, rightIndex }) => `${status} ${leftIndex ?? '-'} ${rightIndex ?? '-'}`,
  )
}

function shifted(rows: readonly Json[], byMs: number): readonly Json[] {
  const json = JSON.stringify(rows)
  return JSON.parse(json, (key, value) => (key === 'start_ms' || key === 'end_ms' ? value + byMs : value))
}

describe('rows of two calls', () => {
  it('are paired by what was said, and a row that is new is new alone', () => {
    const right = [HELLO, turn('user', 'Hello there', 2100, 2400), ASK, LOOK, FIND, FOUND, TELL]
    expect(statuses(compare(CALL, right)).filter((text) => !text.startsWith('same'))).toEqual([
      'right_only - 1',
    ])
  })

  it('stay paired when what was said changes in part, and when a turn alone in its place is another', () => {
    const right = [
      HELLO,
      turn('user', 'I want to know where my parcel is', 2500, 5000),
      LOOK,
      FIND,
      FOUND,
      TELL,
    ]
    const comparison = compare(CALL, right)
    expect(statuses(comparison)[1]).toBe('changed 1 1')
    expect(comparison.rows[1]?.difference?.text?.right).toBe('I want to know where my parcel is')
    const other = compare(CALL, CALL.with(1, turn('user', 'Qu’en est-il', 2500, 5000)))
    expect(statuses(other)[1]).toBe('changed 1 1')
  })

  it('are not paired across roles, but for a turn that says the very same', () => {
    expect(statuses(compare([HELLO, ASK], [HELLO, turn('agent', 'Bye now', 2500, 5000)]))).toEqual([
      'same 0 0',
      'left_only 1 -',
      'right_only - 1',
    ])
    const [, row] = compare([HELLO, ASK], [HELLO, { ...Object(ASK), role: 'agent' }]).rows
    expect(row?.difference?.changes.changes).toMatchObject([{ kind: 'changed', leftPath: ['role'] }])
  })

  it('are moved when they stand elsewhere, and listed at both places', () => {
    expect(statuses(compare([HELLO, ASK, LOOK], [ASK, LOOK, HELLO]))).toEqual([
      'moved 0 2',
      'same 1 0',
      'same 2 1',
      'moved 0 2',
    ])
  })

  it('are moved though they say little, when they are the same to the last field', () => {
    const okay = turn('user', 'okay', 2100, 2300)
    expect(statuses(compare([okay, HELLO, ASK], [HELLO, ASK, okay]))[0]).toBe('moved 0 2')
    expect(statuses(compare([okay, HELLO, ASK], [HELLO, ASK, turn('user', 'okay', 6000, 6200)]))[0]).toBe(
      'left_only 0 -',
    )
  })

  it('are paired as somebody says, whatever they say', () => {
    const left = sideOfDraft({
      version: 1,
      wire: callWith(HELLO, ASK),
      sidecar: { segments: [], suppressions: [] },
    })
    const right = sideOfPayload(callWith(HELLO, ASK))
    const rows = compareCalls(left, right, { pairs: [['row-0', 'row-1']] }).rows
    expect(rows.find(({ leftIndex }) => leftIndex === 0)?.rightIndex).toBe(1)
  })
})

describe('a tool', () => {
  it('differs by the path of its arguments', () => {
    const find = tool('agent_function', 8100, {
      request_id: 'r1',
      params: { order: '12', tags: ['b'], new: 1 },
    })
    const row = compare(CALL, CALL.with(3, find)).rows[3]
    expect(
      row?.difference?.changes.changes.map(({ kind, leftPath }) => `${kind} ${leftPath.join('.')}`),
    ).toEqual(['type_changed tool.params.order', 'removed tool.params.tags.0', 'added tool.params.new'])
  })

  it('is the same when only its request_id is another one throughout', () => {
    const other: readonly Json[] = JSON.parse(JSON.stringify(CALL).replaceAll('"r1"', '"x9"'))
    expect(countDifferences(compare(CALL, other)).isSame).toBe(true)
    const parted = compare(CALL, CALL.with(4, other[4] ?? null))
    expect(statuses(parted)[4]).toBe('changed 4 4')
    const joined = compare(
      [FIND, tool('agent_result', 1, { request_id: 'r2' })],
      [FIND, tool('agent_result', 1, { request_id: 'r1' })],
    )
    expect(statuses(joined)[1]).toBe('changed 1 1')
  })

  it('takes longer, and fails', () => {
    const slow = tool('agent_result', 9400, { request_id: 'r1', is_error: true, error: 'timeout' })
    const comparison = compare(CALL, CALL.with(4, slow))
    expect(comparison.rows[3]?.timing?.durationMs).toBe(500)
    expect(comparison.rows[4]?.failed).toBe('right')
    expect(describeCounts(countDifferences(comparison))).toBe('1 tool row changed, 1 tool failed')
  })
})

describe('times', () => {
  it('differ beyond the tolerance alone', () => {
    const late = CALL.with(2, turn('agent', 'One moment, I am looking that up', 6080, 8080))
    expect(countDifferences(compare(CALL, late, { toleranceMs: 80 })).isSame).toBe(true)
    const row = compare(CALL, late, { toleranceMs: 79 }).rows[2]
    expect(row?.status).toBe('changed')
    expect(row?.difference?.times).toMatchObject([
      { path: ['start_ms'], deltaMs: 80 },
      { path: ['end_ms'], deltaMs: 80 },
    ])
    expect(row?.timing).toMatchObject({ startMs: 80, durationMs: 0, gapMs: 80, latencyMs: 80 })
  })

  it('of rows behind a longer pause are the same once the clocks meet; the pause is not', () => {
    const right = [...CALL.slice(0, 2), ...shifted(CALL.slice(2), 3000)]
    expect(countDifferences(compare(CALL, right)).byKind.turn.changed).toBe(2)
    const warped = compare(CALL, right, { clock: 'warped' })
    expect(statuses(warped).filter((text) => !text.startsWith('same'))).toEqual(['changed 2 2'])
    expect(warped.rows[2]?.timing).toMatchObject({ startMs: 0, gapMs: 3000, latencyMs: 3000 })
    expect([0, 2500, 6000, 20_000].map(warped.warp.toRight)).toEqual([0, 2500, 9000, 23_000])
    expect(warped.warp.toRight(4250)).toBe(2500 + 1750 * (6500 / 3500))
    expect(warped.warp.toLeft(9000)).toBe(6000)
  })

  it('of one row more, that moves all behind it, are no difference once the clocks meet', () => {
    const right = [HELLO, turn('user', 'Hello there', 2100, 2400), ...shifted(CALL.slice(1), 700)]
    expect(
      statuses(compare(CALL, right, { clock: 'warped' })).filter((text) => !text.startsWith('same')),
    ).toEqual(['right_only - 1'])
  })

  it('to answer are known only where nobody talks over the other', () => {
    const early = CALL.with(2, turn('agent', 'One moment, I am looking that up', 4900, 8000))
    expect(compare(CALL, early).rows[2]?.timing).toMatchObject({ startMs: -1100, latencyMs: undefined })
  })

  it('are measured anew when the options change, whatever is remembered', () => {
    const memory = createCompareMemory()
    const left = sideOfPayload(callWith(...CALL))
    const right = sideOfPayload(callWith(...shifted(CALL, 50)))
    expect(countDifferences(compareCalls(left, right, {}, memory)).isSame).toBe(false)
    expect(countDifferences(compareCalls(left, right, { toleranceMs: 50 }, memory)).isSame).toBe(true)
  })

  it('of words count from their turn, or from the call', () => {
    const words = (from: number, ms: number): Json => ({
      role: 'user',
      words: [
        { word: 'yes', start_ms: from, end_ms: from + 200 },
        { word: 'please', start_ms: from + 250 + ms, end_ms: from + 500 },
      ],
    })
    const times = (how: CompareOptions) =>
      compare([words(1000, 0)], [words(1500, 30)], how).rows[0]?.difference?.words?.times
    expect(times({})).toEqual([{ left: 1, right: 1, startDeltaMs: 30, endDeltaMs: 0 }])
    expect(times({ wordTimes: 'call' })).toHaveLength(2)
    const fewer = compare(
      [words(1000, 0)],
      [{ role: 'user', words: [{ word: 'yes', start_ms: 1000, end_ms: 1200 }] }],
    )
    expect(fewer.rows[0]?.difference?.words).toMatchObject({ leftOnly: [1], rightOnly: [], times: [] })
  })
})

describe('a comparison', () => {
  const right = [
    HELLO,
    turn('user', 'I would like to know where my bill is', 2500, 5000),
    LOOK,
    FOUND,
    TELL,
    node('a', 'b'),
  ]
  const comparison = compare(CALL, right)

  it('is filtered and stepped through', () => {
    const indexes = (only: 'text' | 'tools' | 'nodes' | 'differences' | 'all') =>
      filterRows(comparison, { only })
    expect(indexes('text')).toEqual([1])
    expect(indexes('tools')).toEqual([3])
    expect(indexes('nodes')).toEqual([6])
    expect(indexes('differences')).toEqual([1, 3, 6])
    expect(indexes('all')).toHaveLength(7)
    expect(nextRow([1, 3, 6], 1)).toBe(3)
    expect(nextRow([1, 3, 6], 6)).toBe(1)
    expect(previousRow([1, 3, 6], 1)).toBe(6)
    expect(previousRow([], 1)).toBeUndefined()
    const late = compare(CALL, CALL.with(2, turn('agent', 'One moment, I am looking that up', 6080, 8000)))
    expect(filterRows(late, { only: 'timing', beyondMs: 79 })).toEqual([2])
    expect(filterRows(late, { only: 'timing', beyondMs: 80 })).toEqual([])
  })

  it('is summed up in a line', () => {
    expect(describeCounts(countDifferences(comparison))).toBe(
      '1 turn changed, 1 tool row removed, 1 transition added',
    )
    expect(describeCounts(countDifferences(compare(CALL, CALL)))).toBe('No differences')
    const longer = compareCalls(sideOfPayload({ duration_ms: 1000 }), sideOfPayload({ duration_ms: 3300 }))
    expect(describeCounts(countDifferences(longer))).toBe('1 field of the call changed, +2.3 s')
  })

  it('says what differs in the call by path', () => {
    const left = { ...callWith(HELLO), metadata: { a: 1 } }
    const call = compareCalls(
      sideOfPayload(left),
      sideOfPayload({ ...left, metadata: { a: 2 }, odd: null }),
    ).call
    expect(call.changes.map(({ kind, leftPath }) => [kind, ...leftPath])).toEqual([
      ['changed', 'metadata', 'a'],
      ['added', 'odd'],
    ])
  })

  it('puts two node paths beside each other', () => {
    const path = (...names: readonly string[]) =>
      sideOfPayload(callWith(...names.map((name) => node('x', name))))
    const steps = compareNodePaths(path('hello', 'pay', 'bye'), path('hello', 'verify', 'pay', 'end'))
    expect(steps.map(({ left, right: other }) => `${left?.name ?? '-'} ${other?.name ?? '-'}`)).toEqual([
      'hello hello',
      '- verify',
      'pay pay',
      'bye end',
    ])
  })

  it('of large, odd calls ends soon', () => {
    const same = Array.from({ length: 3000 }, (_, index) => turn('user', 'yes please', index, index + 1))
    expect(compare(same, shifted(same.slice(7), 90_000)).rows).toHaveLength(3000)
    const odd: readonly Json[] = [null, 1, 'x', [], {}, { role: 3 }, { role: 'user', text: 5, words: {} }]
    expect(compare(odd, odd.toReversed()).rows.length).toBeGreaterThanOrEqual(7)
    const deep = (core: string): Json => ({
      role: 'user',
      metadata: JSON.parse(`${'[{"a":'.repeat(20_000)}${core}${'}]'.repeat(20_000)}`),
    })
    expect(statuses(compare([deep('1')], [deep('1')]))).toEqual(['same 0 0'])
    expect(statuses(compare([deep('1')], [deep('2')]))).toEqual(['changed 0 0'])
    const long = segmentsOf(makeCall({ segments: 4000 })) ?? []
    const other = segmentsOf(makeCall({ segments: 4000, seed: 5 })) ?? []
    expect(compare(long, other).rows.length).toBeGreaterThanOrEqual(4000)
  })
})
