import { anyJson, mutatedCall, validCall } from '@call-timeline/testing'
import { caseNamed } from '@call-timeline/testing/contract-cases'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseCall } from '../answers/index.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { checkCall } from './check-call.ts'
import { parseCall } from './parse-call.ts'

const MINIMAL = object(caseNamed('minimal: six required fields').payload)

describe('parseCall', () => {
  it('never throws, whatever JSON it is given, and neither does checkCall', () => {
    fc.assert(
      fc.property(anyJson(), (json) => {
        expect(parseCall(json).ok).toBe(false)
        expect(checkCall(json).some(({ severity }) => severity === 'error')).toBe(true)
      }),
    )
    fc.assert(
      fc.property(anyJson(), anyJson(), (segment, extra) => {
        const call = { ...MINIMAL, transcript_with_tool_calls: [segment], metadata: extra }
        expect(() => [parseCall(call), checkCall(call)]).not.toThrow()
      }),
    )
  })

  it('leaves the payload as it is, and gives it back', () => {
    fc.assert(
      fc.property(mutatedCall(), (payload) => {
        const before = JSON.stringify(payload)
        expect(parseCall(payload).call).toBe(payload)
        checkCall(payload)
        expect(JSON.stringify(payload)).toBe(before)
      }),
    )
  })

  it('says no exactly when the endpoint says no, with errors alone', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(mutatedCall(), validCall()), (payload) => {
        const parsed = parseCall(payload)
        expect(parsed.ok).toBe(refuseCall(payload) === undefined)
        expect(parsed.ok).toBe(parsed.problems.length === 0)
        const errors = checkCall(payload).filter(({ severity }) => severity === 'error')
        expect(errors.map(({ path }) => path).sort()).toEqual(parsed.problems.map(({ path }) => path).sort())
        expect(new Set(parsed.problems.map(({ severity }) => severity)).size).toBe(parsed.ok ? 0 : 1)
      }),
      { numRuns: 200 },
    )
  })

  it('does not run out of stack on JSON that is 10,000 levels deep', () => {
    const deep: Json = JSON.parse(`${'{"a":['.repeat(10_000)}1${']}'.repeat(10_000)}`)
    expect(parseCall(deep).ok).toBe(false)
    const [segment] = array(MINIMAL.transcript_with_tool_calls)
    const call = {
      ...MINIMAL,
      call_analysis: deep,
      metadata: { deep },
      deep,
      transcript_with_tool_calls: [{ ...object(segment), deep, metadata: { deep } }],
    }
    expect(parseCall(call).ok).toBe(true)
    expect(checkCall(call).map(({ code }) => code)).toContain('deep_nesting')
  })

  it('says that what is no JSON is none', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    for (const value of [undefined, () => 1, 1n, { ...MINIMAL, call_cost: 1n }, circle]) {
      expect(parseCall(value).problems).toEqual([
        { code: 'wrong_type', severity: 'error', path: [], message: expect.stringContaining('not JSON') },
      ])
      expect(checkCall(value)).toHaveLength(1)
    }
    expect(parseCall({ ...MINIMAL, transcript: undefined }).ok).toBe(true)
  })
})

describe('what the endpoint keeps', () => {
  it('has numbers read, times rounded up and ends derived', () => {
    const stored = storedOf({
      start_timestamp: '1767261600',
      end_timestamp: 1_767_261_642.0,
      agent_version: '42',
      call_cost: '12.5',
      call_successful: 'yes',
      in_voicemail: 0,
      transcript_with_tool_calls: [
        { role: 'user', text: 'x', start_ms: 1000.2, duration_ms: 749.5 },
        {
          role: 'agent_function',
          start_ms: 1,
          duration_ms: 2,
          tool: { name: 'f', is_error: 'no', start_ms: 1.5 },
        },
      ],
    })
    expect(stored).toMatchObject({
      start_timestamp: 1_767_261_600,
      end_timestamp: 1_767_261_642,
      agent_version: 42,
      call_cost: 12.5,
      call_successful: true,
      in_voicemail: false,
      duration_ms: 42_000,
      transcript: 'user: x',
    })
    expect(stored?.transcript_with_tool_calls).toEqual([
      { role: 'user', text: 'x', start_ms: 1001, end_ms: 1751, duration_ms: 750, metadata: {} },
      {
        role: 'agent_function',
        start_ms: 1,
        end_ms: 3,
        duration_ms: 2,
        metadata: {},
        tool: { name: 'f', is_error: false, start_ms: 2 },
      },
    ])
  })

  it('leaves start and end empty where words alone give the time', () => {
    const { payload } = caseNamed('speech timing: words only')
    const [segment] = parseCall(payload).stored?.transcript_with_tool_calls ?? []
    expect(segment?.start_ms).toBeUndefined()
    expect(segment?.end_ms).toBeUndefined()
  })

  it('keeps a duration and a transcript that were sent', () => {
    expect(storedOf({ duration_ms: 7, transcript: 'said' })).toMatchObject({
      duration_ms: 7,
      transcript: 'said',
    })
    expect(storedOf({ duration_ms: null, transcript: null })).toMatchObject({
      duration_ms: 42_000,
      transcript: 'agent: Corner Bakery, good morning.\nuser: Do you have rye bread today?',
    })
  })

  it('merges the metadata into the raw metadata, whose keys win', () => {
    const stored = storedOf({ metadata: { a: 1, both: 1 }, general_meta_data_raw: { both: 2, c: 3 } })
    expect(stored?.general_meta_data_raw).toEqual({ a: 1, both: 2, c: 3 })
    expect(stored).not.toHaveProperty('metadata')
  })

  it('drops unknown keys of the call, of words, nodes and tools, and keeps those of segments', () => {
    const words = [{ word: 'a', start_ms: 0, end_ms: 1, speaker: 0 }]
    const stored = storedOf({
      frobnicate: 1,
      transcript_with_tool_calls: [
        { role: 'user', words, speaker: 'x', metadata: { id: 'i', nested: { a: [1] } } },
        {
          role: 'node_transition',
          node: { from_node: 'a', to: 'b', extra: 1 },
          tool: { name: 'f', extra: 1 },
        },
      ],
    })
    expect(stored).not.toHaveProperty('frobnicate')
    expect(stored?.transcript_with_tool_calls).toEqual([
      {
        role: 'user',
        words: [{ word: 'a', start_ms: 0, end_ms: 1 }],
        speaker: 'x',
        metadata: { id: 'i', nested: { a: [1] } },
      },
      { role: 'node_transition', node: { from: 'a', to: 'b' }, tool: { name: 'f' }, metadata: {} },
    ])
  })

  it('keeps an own key __proto__ as data', () => {
    const call: Json = JSON.parse(
      JSON.stringify(MINIMAL).replace(
        '"role":"agent"',
        '"role":"agent","__proto__":{"x":1},"metadata":{"__proto__":2}',
      ),
    )
    const [segment] = parseCall(call).stored?.transcript_with_tool_calls ?? []
    expect(JSON.stringify(segment)).toContain('"__proto__":{"x":1}')
    expect(JSON.stringify(segment?.metadata)).toBe('{"__proto__":2}')
    expect(Object.getPrototypeOf(segment)).toBe(Object.prototype)
  })

  it('holds null where a number is not finite', () => {
    expect(storedOf({ call_cost: 'nan' })).toMatchObject({ call_cost: null })
  })
})

function storedOf(fields: JsonObject) {
  const parsed = parseCall({ ...MINIMAL, ...fields })
  expect(parsed.problems).toEqual([])
  return parsed.stored
}

function object(json: Json | undefined): JsonObject {
  if (!isJsonObject(json)) throw new Error('Expected an object.')
  return json
}

function array(json: Json | undefined): readonly Json[] {
  if (!Array.isArray(json)) throw new Error('Expected a list.')
  return json
}
