import { anyJson, mutatedCall, validCall } from '@call-timeline/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../json.ts'
import { checkCall } from './check-call.ts'
import { createDraft, newCallDraft, serialiseCall } from './create-draft.ts'

function counter(): () => string {
  let next = 0
  return () => {
    next += 1
    return `id-${next}`
  }
}

describe('a draft', () => {
  it('gives back every payload that it was opened with, to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson(), validCall(), mutatedCall()), (json) => {
        const written = JSON.stringify(json)
        const draft: Json = JSON.parse(JSON.stringify(createDraft(json)))
        expect(JSON.stringify(serialiseCall(createDraft(json)))).toBe(written)
        expect(JSON.stringify(Object(draft).wire)).toBe(written)
      }),
    )
  })

  it('keeps __proto__, unknown keys, nulls, spellings and number forms', () => {
    const written =
      '{"__proto__":{"x":1},"transcript_with_tool_calls":[{"role":"node_transition","node":{"from_node":"a"},"start_ms":"10","end_ms":null,"x":1.5}]}'
    expect(JSON.stringify(serialiseCall(createDraft(JSON.parse(written))))).toBe(written)
  })

  it('has a note with an id of its own for every segment and word, and says whose times are missing', () => {
    const wire = {
      transcript_with_tool_calls: [
        { role: 'user', words: [{ word: 'a', start_ms: 0, end_ms: 1 }, { word: 'b' }] },
        { role: 'agent', text: 'untimed' },
        'broken',
      ],
    }
    expect(createDraft(wire, { newId: counter(), origin: 'call.json' }).sidecar).toEqual({
      segments: [
        {
          id: 'id-1',
          provenance: 'reported',
          words: [
            { id: 'id-2', provenance: 'reported' },
            { id: 'id-3', provenance: 'missing' },
          ],
        },
        { id: 'id-4', provenance: 'missing', words: [] },
        { id: 'id-5', provenance: 'missing', words: [] },
      ],
      suppressions: [],
      origin: 'call.json',
    })
  })

  it('mints ids by itself', () => {
    const [first, second] = createDraft({ transcript_with_tool_calls: [{}, {}] }).sidecar.segments
    expect(first?.id).not.toBe(second?.id)
  })
})

describe('a new call', () => {
  it('has an id and a time, in one unit, and shows what is still to be filled in', () => {
    const { wire } = newCallDraft({ newId: () => 'call-1', now: () => 1_767_261_600_000.4 })
    expect(wire).toMatchObject({
      call_id: 'call-1',
      start_timestamp: 1_767_261_600_000,
      end_timestamp: 1_767_261_600_000,
    })
    const errors = checkCall(wire).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ path, code }) => [path[0], code])).toEqual([
      ['call_type', 'too_short'],
      ['transcript_with_tool_calls', 'empty_timeline'],
      ['recording_url', 'too_short'],
    ])
  })
})
