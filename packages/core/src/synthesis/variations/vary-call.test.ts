import { checkCall, isJsonArray, isJsonObject, type Json, type JsonObject } from '@call-timeline/schema'
import { epochToMs, segmentSpan } from '@call-timeline/schema/convert'
import { pairTools } from '@call-timeline/schema/rules'
import { makeCall } from '@call-timeline/testing/calls'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callWith, countingIds, draftOfPayload } from '../../testing/open-editor.ts'
import { CALL_PRESETS } from '../presets/index.ts'
import type { MutatorId } from './mutator.ts'
import { MUTATORS } from './mutators/index.ts'
import { type Variation, type VaryOptions, varyCall } from './vary-call.ts'

const IDS = MUTATORS.map((mutator) => mutator.id)

const CALL: JsonObject = {
  ...callWith(
    {
      role: 'agent',
      text: 'Hello, how can I help you with your account today?',
      start_ms: 400,
      end_ms: 3400,
      mine: 1,
    },
    {
      role: 'user',
      text: 'My balance, please.',
      start_ms: 4000,
      end_ms: 5500,
      words: [
        { word: 'My', start_ms: 4000, end_ms: 4300, confidence: 0.9 },
        { word: 'balance,', start_ms: 4300, end_ms: 5000, confidence: 0.95 },
        { word: 'please.', start_ms: 5000, end_ms: 5500 },
      ],
    },
    {
      role: 'agent_function',
      start_ms: 5600,
      end_ms: 6400,
      tool: { name: 'get_balance', request_id: 'a', params: {} },
    },
    {
      role: 'agent_result',
      start_ms: 6400,
      tool: { name: 'get_balance', request_id: 'a', result: { v: 12 } },
    },
    { role: 'node_transition', start_ms: 6450, node: { from_node: 'start', to: 'balance' } },
    {
      role: 'agent',
      text: 'It is twelve dollars.',
      start_ms: 7100,
      end_ms: 9000,
      metadata: { e2e_latency: 1500, llm_node_ttft: 300 },
    },
    { role: 'user', text: 'Thanks.', start_ms: 9500, end_ms: 10_000 },
    { role: 'node_transition', start_ms: 10_100, node: { from: 'balance', to: 'goodbye' } },
    { role: 'agent', text: 'Goodbye.', start_ms: 10_900, end_ms: 11_500, metadata: { e2e_latency: 900 } },
  ),
  end_timestamp: 1_700_000_011_500,
  duration_ms: 11_500,
  'x-mine': { kept: true },
}

function vary(call: Json, options: Partial<VaryOptions> = {}) {
  return varyCall(draftOfPayload(call), { count: 8, newId: countingIds('id-'), seed: 1, ...options })
}

function only(mutator: MutatorId, seed = 1): { variation: Variation; rows: readonly JsonObject[] } {
  const [variation] = vary(CALL, { count: 1, mutators: [mutator], seed }).variations
  if (!variation) throw new Error(`${mutator} did nothing`)
  return { variation, rows: rowsOf(variation.draft.wire) }
}

function rowsOf(call: Json): readonly JsonObject[] {
  const rows = isJsonObject(call) ? call.transcript_with_tool_calls : undefined
  return isJsonArray(rows) ? rows.filter(isJsonObject) : []
}

const startsOf = (rows: readonly JsonObject[]) => rows.map((row) => segmentSpan(row)?.startMs ?? Number.NaN)

describe('a slower tool', () => {
  const { variation, rows } = only('slower_tool')
  const delta = Number(rows[3]?.start_ms) - 6400

  it('answers later, and everything behind it moves by as much', () => {
    expect(delta).toBeGreaterThan(700)
    expect(startsOf(rows)).toEqual([
      400,
      4000,
      5600,
      ...[6400, 6450, 7100, 9500, 10_100, 10_900].map((ms) => ms + delta),
    ])
    expect(rows[2]).toMatchObject({ start_ms: 5600, end_ms: 6400 + delta })
    expect(variation.draft.wire).toMatchObject({
      end_timestamp: 1_700_000_011_500 + delta,
      duration_ms: 11_500 + delta,
    })
  })

  it('makes the answer’s latency as much longer, and no other', () => {
    expect(rows[5]?.metadata).toEqual({ e2e_latency: 1500 + delta, llm_node_ttft: 300 })
    expect(rows[8]?.metadata).toEqual({ e2e_latency: 900 })
  })

  it('is said in words', () => {
    expect(variation.label).toMatch(/^Tool get_balance takes [\d.]+ s instead of 800 ms$/)
    expect(variation.changes).toMatchObject([{ mutator: 'slower_tool', index: 2 }])
  })
})

it('a failing tool has an error in place of its result', () => {
  const { rows } = only('failing_tool')
  expect(rows[3]?.tool).toEqual({
    name: 'get_balance',
    request_id: 'a',
    is_error: true,
    error: expect.stringMatching(/./),
  })
})

describe('an interruption', () => {
  const { rows } = only('interruption')
  const [cut, user] = rows

  it('cuts text and times of the agent, and keeps what was not heard', () => {
    const { text, metadata, end_ms } = cut ?? {}
    const tail = isJsonObject(metadata) ? metadata.unspoken_text : ''
    expect(`${text} ${tail}`).toBe('Hello, how can I help you with your account today?')
    expect(metadata).toMatchObject({ interrupted: true, interrupted_at_ms: user?.start_ms })
    expect(Number(user?.start_ms)).toBe(Math.max(401, Number(end_ms) - 300))
    expect(cut?.mine).toBe(1)
  })

  it('moves what follows as it was', () => {
    const starts = startsOf(rows).slice(1)
    const before = startsOf(rowsOf(CALL)).slice(1)
    expect(starts.map((ms, index) => ms - (before[index] ?? 0))).toEqual(
      starts.map(() => (starts[0] ?? 0) - 4000),
    )
    expect(rows[5]?.metadata).toMatchObject({ e2e_latency: 1500 })
  })
})

it('a silence is before a user turn, and changes no latency', () => {
  const { variation, rows } = only('silence')
  expect(variation.label).toMatch(/ s of silence before “/)
  expect(rows.map((row) => row.metadata)).toEqual(rowsOf(CALL).map((row) => row.metadata))
  expect(checkCall(variation.draft.wire).map((problem) => problem.code)).toContain('long_silence')
})

it('a late answer is late by its latency and by that of the model', () => {
  const { variation, rows } = only('late_answer', 3)
  const { index } = variation.changes[0] ?? { index: -1 }
  const before = rowsOf(CALL)[index] ?? {}
  const delta = Number(rows[index]?.start_ms) - Number(before.start_ms)
  expect(delta).toBeGreaterThanOrEqual(2000)
  const { e2e_latency } = isJsonObject(before.metadata) ? before.metadata : {}
  expect(rows[index]?.metadata).toMatchObject({ e2e_latency: Number(e2e_latency) + delta })
})

it('low confidence is that of a turn and of the words that had one', () => {
  const found = [1, 2, 3, 4, 5]
    .map((seed) => only('low_confidence', seed).rows[1])
    .find((row) => row?.metadata)
  expect(isJsonObject(found?.metadata) && Number(found.metadata.transcript_confidence)).toBeLessThan(0.5)
  const words = isJsonArray(found?.words) ? found.words : []
  expect(words.map((word) => isJsonObject(word) && typeof word.confidence)).toEqual([
    'number',
    'number',
    'undefined',
  ])
})

it('a dropped turn leaves no hole, and its answer waits for nobody', () => {
  const seeds = [1, 2, 3, 4, 5, 6]
  const { rows } =
    seeds.map((seed) => only('dropped_turn', seed)).find(({ rows }) => rows[1]?.role === 'agent_function') ??
    only('dropped_turn')
  expect(rows).toHaveLength(8)
  expect(Number(rows[1]?.start_ms)).toBe(3400 + 100)
  expect(rows[4]?.metadata).toEqual({ llm_node_ttft: 300 })
})

it('a wrong node is left again by the next move, in the spelling that it has', () => {
  const { variation, rows } = only('wrong_node')
  const { index } = variation.changes[0] ?? { index: -1 }
  expect(checkCall(variation.draft.wire).map((problem) => problem.code)).not.toContain('broken_node_chain')
  expect(JSON.stringify(rows[index]?.node)).not.toBe(JSON.stringify(rowsOf(CALL)[index]?.node))
  expect(rows[4]?.node).toHaveProperty('from_node', 'start')
})

describe('a set of variations', () => {
  it('has as many as are wanted, each with a call_id of its own and no two alike', () => {
    const { variations, skipped } = vary(CALL, { count: 20 })
    expect(variations).toHaveLength(20)
    expect(skipped).toEqual([])
    const ids = variations.map(({ draft }) => isJsonObject(draft.wire) && draft.wire.call_id)
    expect(new Set([...ids, CALL.call_id]).size).toBe(21)
    expect(new Set(variations.map(({ draft }) => JSON.stringify(rowsOf(draft.wire)))).size).toBe(20)
  })

  it('takes turns between the kinds of change', () => {
    const kinds = vary(CALL, { count: IDS.length }).variations.flatMap(({ changes }) =>
      changes.map((one) => one.mutator),
    )
    expect(kinds).toEqual(IDS)
  })

  it('has fewer where the call gives no more', () => {
    const { variations } = vary(CALL, { count: 30, mutators: ['dropped_turn'] })
    expect(variations).toHaveLength(2)
  })

  it('says why a kind of change cannot be', () => {
    const { variations, skipped } = vary(
      callWith({ role: 'agent', text: 'Hello.', start_ms: 0, end_ms: 900 }),
    )
    expect(variations).toEqual([])
    expect(skipped.map((one) => one.mutator)).toEqual(IDS)
    expect(skipped.every((one) => one.reason.endsWith('.'))).toBe(true)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(vary(CALL)).toEqual(vary(CALL))
    expect(vary(CALL)).not.toEqual(vary(CALL, { seed: 2 }))
  })

  it('follows in a plain transcript that was made from the rows', () => {
    const lines = rowsOf(CALL).flatMap((row) => (row.text === undefined ? [] : [`${row.role}: ${row.text}`]))
    const [variation] = vary(
      { ...CALL, transcript: lines.join('\n') },
      { count: 1, mutators: ['dropped_turn'] },
    ).variations
    expect(isJsonObject(variation?.draft.wire) && variation.draft.wire.transcript).not.toContain(
      variation?.label.slice(1, 8),
    )
  })

  it('takes a payload as well as a draft', () => {
    expect(varyCall(CALL, { count: 3, newId: countingIds('id-') }).variations).toHaveLength(3)
  })
})

const presets = fc
  .constantFrom(...CALL_PRESETS)
  .map((preset) => preset.build({ newId: countingIds(), now: () => 1_760_000_000_000 }))
const generated = fc
  .record({ seed: fc.nat(200), segments: fc.integer({ min: 4, max: 40 }) })
  .map((shape) => draftOfPayload(makeCall({ ...shape, toolsPerTenTurns: 4, bargeInsPerTenTurns: 3 })))

describe('any variation', () => {
  it('is a call that the endpoint takes, in order, its tools still paired', () => {
    fc.assert(
      fc.property(fc.oneof(presets, generated), fc.nat(), (draft, seed) => {
        const before = new Set(checkCall(draft.wire).map((problem) => problem.code))
        for (const { draft: varied } of varyCall(draft, { count: 8, seed, newId: countingIds('v') })
          .variations) {
          const found = checkCall(varied.wire).filter(
            ({ code, severity }) => severity !== 'info' && !before.has(code),
          )
          expect(found.map((problem) => problem.code)).toEqual([])
          const pairs = (call: Json) =>
            [...pairTools(rowsOf(call)).values()].filter((pair) => pair.by === 'request_id')
          expect(pairs(varied.wire)).toHaveLength(pairs(draft.wire).length)
          expect(varied.sidecar.segments).toHaveLength(rowsOf(varied.wire).length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the source, and every row that it does not move or change, as it was', () => {
    fc.assert(
      fc.property(fc.oneof(presets, generated), fc.nat(), (draft, seed) => {
        const before = JSON.stringify(draft)
        for (const { draft: varied, changes } of varyCall(draft, { count: 8, seed, newId: countingIds('v') })
          .variations) {
          const index = changes[0]?.index ?? 0
          const rows = rowsOf(draft.wire)
          const changedAt = segmentSpan(rows[index] ?? null)?.startMs ?? 0
          const earlier = [...rows.slice(0, index).entries()].filter(
            ([, row]) => (segmentSpan(row)?.startMs ?? 0) < changedAt,
          )
          for (const [at, row] of earlier) {
            expect(withoutEnds(rowsOf(varied.wire)[at] ?? {})).toEqual(withoutEnds(row))
          }
        }
        expect(JSON.stringify(draft)).toBe(before)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the end of the call as far behind the last row as it was, where nothing was cut', () => {
    fc.assert(
      fc.property(presets, fc.nat(), (draft, seed) => {
        const mutators: readonly MutatorId[] = ['slower_tool', 'silence', 'late_answer', 'dropped_turn']
        for (const { draft: varied } of varyCall(draft, { count: 6, seed, mutators, newId: countingIds('v') })
          .variations) {
          expect(roomAtEnd(varied.wire)).toBe(roomAtEnd(draft.wire))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('comes of anything at all without a throw', () => {
    const json = fc.jsonValue() as fc.Arbitrary<Json>
    const row = fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'role',
            'start_ms',
            'end_ms',
            'words',
            'tool',
            'metadata',
            'node',
            'text',
            '__proto__',
          ),
          json,
        ),
        { maxLength: 6 },
      )
      .map((entries) => Object.fromEntries(entries) as JsonObject)
    const rows = fc.array(
      fc.oneof(
        json,
        row,
        row.chain((one) => fc.constantFrom('user', 'agent').map((role) => ({ ...one, role }))),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          rows.map((list) => callWith(...list)),
        ),
        fc.nat(),
        (call, seed) => {
          expect(
            varyCall(call, { count: 8, seed, newId: countingIds('v') }).variations.length,
          ).toBeLessThanOrEqual(8)
        },
      ),
    )
  })
})

/** A tool call that is still running ends later; nothing else of it changes. */
function withoutEnds(row: JsonObject): Json {
  const { end_ms, duration_ms, tool, metadata, ...rest } = row
  return row.role === 'agent_function'
    ? rest
    : { ...rest, end_ms: end_ms ?? null, duration_ms: duration_ms ?? null }
}

function roomAtEnd(call: Json): number {
  const last = Math.max(...rowsOf(call).map((row) => segmentSpan(row)?.endMs ?? 0))
  const { start_timestamp, end_timestamp } = isJsonObject(call) ? call : {}
  return epochToMs(Number(end_timestamp)) - epochToMs(Number(start_timestamp)) - last
}
